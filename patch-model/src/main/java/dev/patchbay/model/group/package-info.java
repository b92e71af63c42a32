/**
 * Groups of machines and how they nest. A group that names one that is not there, or leads back to itself, is an error
 * that says which. Every type here is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.group;

import org.jspecify.annotations.NullMarked;
