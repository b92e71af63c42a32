/**
 * Rings as data: who gets patches when, how long they prove themselves, and what must hold before the next ring. What a
 * rollout does with them is decided elsewhere. What is left open is an empty Optional. Every type here is immutable and
 * thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.ring;

import org.jspecify.annotations.NullMarked;
