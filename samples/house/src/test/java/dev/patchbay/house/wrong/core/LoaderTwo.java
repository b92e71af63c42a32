package dev.patchbay.house.wrong.core;

import java.io.InputStream;

final class LoaderTwo {

    private LoaderTwo() {}

    static InputStream open(String name) {
        return LoaderTwo.class.getResourceAsStream(name);
    }
}
