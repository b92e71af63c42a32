/** What fits the generators into jqwik. Only this package needs it. */
@NullMarked
package dev.patchbay.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
