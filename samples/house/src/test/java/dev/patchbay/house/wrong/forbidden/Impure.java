package dev.patchbay.house.wrong.forbidden;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/** One method for each thing the pure core must not do. */
public final class Impure {

    Object instant() {
        return Instant.now();
    }

    Object today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Object clock() {
        return Clock.systemUTC();
    }

    Object zone() {
        return ZoneId.systemDefault();
    }

    Object locale() {
        return Locale.getDefault();
    }

    String localeOfText() {
        return "I".toLowerCase();
    }

    byte[] charset() {
        return "ä".getBytes();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    String environment() {
        return System.getenv("HOME");
    }

    String property() {
        return System.getProperty("user.home");
    }

    void exit() {
        System.exit(1);
    }

    void print() {
        System.out.println();
    }

    Object file() {
        return new File("status");
    }

    Object path() {
        return Path.of("status");
    }

    String files(Path file) throws IOException {
        return Files.readString(file);
    }

    Object process() throws IOException {
        return new ProcessBuilder("true").start();
    }

    Object exec() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"true"});
    }

    Object socket() throws IOException {
        return new Socket("localhost", 1);
    }

    Object url() throws IOException {
        return URI.create("file:/status").toURL().openStream();
    }

    Object pool() {
        return ForkJoinPool.commonPool();
    }

    Object parallel() {
        return List.of(1).parallelStream();
    }

    Object random() {
        return new Random();
    }

    void thread(Runnable task) {
        new Thread(task).start();
    }
}
