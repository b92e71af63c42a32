/** What must be public for the compiler's sake only. Not exported; not an API; may change in any release. */
@NullMarked
package dev.patchbay.scheduling.internal;

import org.jspecify.annotations.NullMarked;
