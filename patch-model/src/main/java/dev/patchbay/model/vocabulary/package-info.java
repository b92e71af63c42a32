/**
 * Vendors' words for what we say in ours, and what each word loses. A word that tells nothing about a value leaves it
 * open; nothing is guessed. Every type here is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.vocabulary;

import org.jspecify.annotations.NullMarked;
