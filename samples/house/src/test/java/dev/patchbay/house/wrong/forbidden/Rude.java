package dev.patchbay.house.wrong.forbidden;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

/** One method for each thing no published code may do. */
public final class Rude {

    void exit() {
        System.exit(1);
    }

    void halt() {
        Runtime.getRuntime().halt(1);
    }

    void hook(Thread thread) {
        Runtime.getRuntime().addShutdownHook(thread);
    }

    void print() {
        System.out.println();
    }

    Object pool() {
        return ForkJoinPool.commonPool();
    }

    Object parallel() {
        return List.of(1).parallelStream();
    }

    Object zone() {
        return LocalDateTime.now();
    }

    Object locale() {
        return Locale.getDefault();
    }

    String localeOfText() {
        return String.format("%d", 1);
    }

    byte[] charset() {
        return "ä".getBytes();
    }
}
