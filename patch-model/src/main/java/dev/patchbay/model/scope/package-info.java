/**
 * Which machines something concerns: ids, a filter over what machines are, unions of both, or every machine where that
 * is said. An empty scope is an error, and an attribute that is not known of a machine matches no filter. Every type
 * here is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.scope;

import org.jspecify.annotations.NullMarked;
