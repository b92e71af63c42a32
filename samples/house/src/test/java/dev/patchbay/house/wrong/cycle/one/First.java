package dev.patchbay.house.wrong.cycle.one;

import dev.patchbay.house.wrong.cycle.two.Second;

public record First(Second next) {}
