package dev.patchbay.house.wrong.arrows.right;

public record Stranger(String name) {}
