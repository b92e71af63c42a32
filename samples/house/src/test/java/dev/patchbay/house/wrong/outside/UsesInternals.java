package dev.patchbay.house.wrong.outside;

import dev.patchbay.house.wrong.api.internal.Hidden;

record UsesInternals(Hidden hidden) {}
