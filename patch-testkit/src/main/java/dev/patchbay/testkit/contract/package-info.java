/**
 * The contract of a backend as numbered rules that can be run: {@link dev.patchbay.testkit.contract.BackendContract} holds
 * them, a vendor prepares machines through {@link dev.patchbay.testkit.contract.BackendUnderTest}, and what came of it is a
 * {@link dev.patchbay.testkit.contract.ConformanceReport}. Nothing here needs a test framework.
 *
 * <p>What a machine or a backend cannot show is an aborted rule with its reason, never a passed one. Values are immutable
 * and thread-safe.
 */
@NullMarked
package dev.patchbay.testkit.contract;

import org.jspecify.annotations.NullMarked;
