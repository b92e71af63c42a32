/** What the backends share, and what must be public for the compiler's sake. Not exported; may change in any release. */
@NullMarked
package dev.patchbay.linux.internal;

import org.jspecify.annotations.NullMarked;
