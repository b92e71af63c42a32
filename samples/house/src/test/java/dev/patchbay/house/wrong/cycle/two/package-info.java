/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.cycle.two;

import org.jspecify.annotations.NullMarked;
