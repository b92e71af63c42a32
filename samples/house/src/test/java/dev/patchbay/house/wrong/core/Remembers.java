package dev.patchbay.house.wrong.core;

import java.text.SimpleDateFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

final class Remembers {

    static final AtomicInteger COUNTER = new AtomicInteger();
    static final HashMap<String, String> CACHE = new HashMap<>();
    static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy", Locale.ROOT);
    static final int[] TABLE = {1, 2, 3};
    static int last = 1;

    static final String HARMLESS = "constant";
    private static final int[] HARMLESS_TABLE = {1, 2, 3};

    private Remembers() {}

    static int use(int index) {
        last = HARMLESS_TABLE[index];
        return last;
    }
}
