/**
 * What is wanted: selections, approvals and rejections, deferrals and deadlines, and the effective policy made of
 * them. An absent part has no opinion; nothing here widens a filter because a part is missing. Every type here is
 * immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.policy;

import org.jspecify.annotations.NullMarked;
