package dev.patchbay.house.wrong.core;

import java.io.InputStream;

final class LoaderOne {

    private LoaderOne() {}

    static InputStream open(String name) {
        return LoaderOne.class.getResourceAsStream(name);
    }
}
