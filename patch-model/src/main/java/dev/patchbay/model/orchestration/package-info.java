/**
 * Who decides when a machine installs patches and whether it may restart, and whether a schedule attached to it has any
 * effect (contract rules X4 and W7). A machine whose mode is not known is one no schedule runs on. Every type here is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.orchestration;

import org.jspecify.annotations.NullMarked;
