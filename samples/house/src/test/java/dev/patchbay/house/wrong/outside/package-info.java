/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.outside;

import org.jspecify.annotations.NullMarked;
