/**
 * What a host remembers between assessments: first-seen instants, consents, accepted licences, safeguard holds
 * and earlier runs. What was never recorded is absent. Every type here is immutable and thread-safe; builders are
 * not.
 */
@NullMarked
package dev.patchbay.model.history;

import org.jspecify.annotations.NullMarked;
