/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.arrows.right;

import org.jspecify.annotations.NullMarked;
