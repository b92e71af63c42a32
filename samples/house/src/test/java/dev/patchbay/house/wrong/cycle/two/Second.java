package dev.patchbay.house.wrong.cycle.two;

import dev.patchbay.house.wrong.cycle.one.First;
import java.util.Optional;

public record Second(Optional<First> back) {}
