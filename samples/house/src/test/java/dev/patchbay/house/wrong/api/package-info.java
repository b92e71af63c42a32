/** Wrong on purpose. */
@NullMarked
package dev.patchbay.house.wrong.api;

import org.jspecify.annotations.NullMarked;
