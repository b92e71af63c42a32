/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.core;

import org.jspecify.annotations.NullMarked;
