/** Assertions that read well, for those who use AssertJ. Only this package needs it. */
@NullMarked
package dev.patchbay.testkit.assertj;

import org.jspecify.annotations.NullMarked;
