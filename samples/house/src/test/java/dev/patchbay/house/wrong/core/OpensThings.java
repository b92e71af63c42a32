package dev.patchbay.house.wrong.core;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Logger;

final class OpensThings {

    InputStream file() throws IOException {
        return new FileInputStream("status");
    }

    ServerSocket socket() throws IOException {
        return new ServerSocket();
    }

    Path path() {
        return Path.of("status");
    }

    Logger log() {
        return Logger.getAnonymousLogger();
    }

    URI harmless() {
        return URI.create("urn:x");
    }
}
