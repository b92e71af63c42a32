/** The main job in one program: what a machine lacks, and what its next maintenance window would do about it. */
@NullMarked
package dev.patchbay.quickstart;

import org.jspecify.annotations.NullMarked;
