/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.api.internal;

import org.jspecify.annotations.NullMarked;
