/**
 * Profiles and what becomes of them on one machine: named, versioned settings and policies, assigned to groups or single
 * machines, resolved by contract rule M1. What no profile says is absent and never conflicts; what a policy falls back to
 * then is stated beside it. Every type here is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.profile;

import org.jspecify.annotations.NullMarked;
