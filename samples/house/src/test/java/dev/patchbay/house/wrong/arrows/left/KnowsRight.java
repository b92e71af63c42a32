package dev.patchbay.house.wrong.arrows.left;

import dev.patchbay.house.wrong.arrows.right.Stranger;

record KnowsRight(Stranger stranger) {}
