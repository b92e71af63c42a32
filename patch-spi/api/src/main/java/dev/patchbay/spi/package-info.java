/**
 * What a backend vendor implements ({@link dev.patchbay.spi.PatchBackendProvider}, {@link dev.patchbay.spi.PatchBackend}),
 * the ports through which it reaches its machine and a host reaches the world ({@link dev.patchbay.spi.HostAccess}, {@link
 * dev.patchbay.spi.Sleeper}, {@link dev.patchbay.spi.Rebooter}, {@link dev.patchbay.spi.ConsentPort}), and how backends are
 * found ({@link dev.patchbay.spi.PatchBackends}).
 *
 * <p><b>Experimental.</b> Every type here may change in any release until the backend contract is published.
 *
 * <p>What could not be observed is never an exception and never an empty list: it is the {@code Completeness} of the
 * result, with a reason per cause. Absent values are {@code Optional}. Values are immutable and thread-safe, builders are
 * not; each interface says what it asks of its implementations.
 */
@NullMarked
package dev.patchbay.spi;

import org.jspecify.annotations.NullMarked;
