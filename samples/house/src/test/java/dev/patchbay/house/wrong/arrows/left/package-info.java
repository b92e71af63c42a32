/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.arrows.left;

import org.jspecify.annotations.NullMarked;
