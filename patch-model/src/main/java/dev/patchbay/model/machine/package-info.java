/**
 * What is patched: machines, their operating systems, what is installed and running on them and how completely
 * that is known. What is unknown is an empty Optional or a value named Unknown, never a default that reads as
 * good news. Every type here is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.machine;

import org.jspecify.annotations.NullMarked;
