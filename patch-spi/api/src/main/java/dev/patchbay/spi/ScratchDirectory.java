package dev.patchbay.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A private temporary directory; closing it deletes it and everything in it.
 *
 * <p>Experimental. Implementations need not be thread-safe.
 */
public interface ScratchDirectory extends AutoCloseable {

    /** Returns the absolute path of the directory. */
    Path path();

    /**
     * Writes a new file in this directory.
     *
     * @param name file name without directories
     * @return its path
     */
    Path write(String name, String content) throws IOException;

    /**
     * Opens a file of this directory, never through a symbolic link: whoever else may write here must not be able to
     * point us at another file.
     */
    InputStream read(String name) throws IOException;

    @Override
    void close() throws IOException;
}
