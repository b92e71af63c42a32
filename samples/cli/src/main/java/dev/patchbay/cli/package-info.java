/**
 * The command {@code patchbay}: a thin shell over the library. Every command parses its input, asks the library, prints
 * what it says and picks an exit code; nothing is decided here.
 */
@NullMarked
package dev.patchbay.cli;

import org.jspecify.annotations.NullMarked;
