package dev.patchbay.model.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.patchbay.model.internal.Vocabulary;

/** Reads enums that carry no vocabulary of their own in any spelling of their constants' names. */
final class EnumSpellings extends DeserializationProblemHandler {

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String text, String failure) {
        return target.isEnum() ? find(target, text) : NOT_HANDLED;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object find(Class<?> target, String text) {
        return Vocabulary.of("value", (Class) target).find(text).orElse(NOT_HANDLED);
    }
}
