/**
 * The rules of the house, each judged over all published modules and each proved to bite by a deliberately wrong class
 * below {@code wrong}. What forbidden-apis and the import rule of the build can say is said there; here stands the rest.
 */
@NullMarked
package dev.patchbay.house;

import org.jspecify.annotations.NullMarked;
