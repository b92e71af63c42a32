/**
 * What fits the testkit into JUnit Jupiter, version 5 or 6, whichever the user has. Only this package needs JUnit.
 */
@NullMarked
package dev.patchbay.testkit.junit;

import org.jspecify.annotations.NullMarked;
