/**
 * Ready policies of others, as data with their source: the defaults of AWS, the class combinations of Azure, the ring
 * defaults of Windows Update for Business. What a vendor's rule says and we cannot is listed beside it; nothing is
 * widened. Every type here is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.preset;

import org.jspecify.annotations.NullMarked;
