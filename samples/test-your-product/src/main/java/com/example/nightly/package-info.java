/**
 * A small patching product, as somebody who embeds Patchbay may write one, so that its tests can show how such a product is
 * tested: on simulated machines and their clock, with everything that may go wrong. Nothing here is thread-safe.
 */
@NullMarked
package com.example.nightly;

import org.jspecify.annotations.NullMarked;
