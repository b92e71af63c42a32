/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.cycle.one;

import org.jspecify.annotations.NullMarked;
