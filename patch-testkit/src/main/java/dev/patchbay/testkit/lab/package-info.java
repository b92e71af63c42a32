/**
 * Laboratories: throw-away roots and local repositories in which the real package managers run, without privileges and
 * without touching the machine. For tests only.
 *
 * <p>A lab that cannot be built (a tool is missing, a command fails) throws {@link
 * dev.patchbay.testkit.lab.LabException}; whether the tools are there is asked first, with {@link
 * dev.patchbay.testkit.lab.LabTools}. Values are immutable and thread-safe; a lab belongs to one thread at a time.
 */
@NullMarked
package dev.patchbay.testkit.lab;

import org.jspecify.annotations.NullMarked;
