package dev.patchbay.cli;

import dev.patchbay.model.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The library's constants as words of a command line: {@code UNIX_CRON} is {@code unix-cron}. */
final class Word {

    private Word() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant that {@code text}, found behind {@code option}, stands for. */
    static <E extends Enum<E>> E parse(Class<E> type, String option, String text) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equalsIgnoreCase(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Word::of).collect(Collectors.joining(", "));
        throw Problem.of(option.substring(2) + ".unknown", option, text, "one of " + known)
                .asException();
    }
}
