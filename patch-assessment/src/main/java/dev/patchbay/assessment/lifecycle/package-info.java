/**
 * How long operating system releases get fixes, as a dated table that callers may override. A release the table does not
 * know, or whose end depends on an edition nobody told, is Unknown. Values are immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.assessment.lifecycle;

import org.jspecify.annotations.NullMarked;
