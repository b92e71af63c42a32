package dev.patchbay.house.wrong.api.internal;

public record Hidden(String value) {}
