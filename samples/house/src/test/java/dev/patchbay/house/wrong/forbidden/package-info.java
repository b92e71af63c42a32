/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.forbidden;

import org.jspecify.annotations.NullMarked;
