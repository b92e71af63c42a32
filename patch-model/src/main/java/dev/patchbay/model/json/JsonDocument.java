package dev.patchbay.model.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a value that stands at the root of a stored or sent document. {@link PatchbayJson} writes its {@code
 * schemaVersion} as the first property, checks it on reading, and decides by {@link #kind()} what happens to properties
 * it does not know (contract rules J1 and J2).
 *
 * <p>The same value inside another one carries no version of its own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonDocument {

    /** Whether somebody decides with this document or merely reads it. */
    DocumentKind kind();

    /** The version written; 1 or more. Raised whenever a document of the version before would not read as it should. */
    int schemaVersion() default 1;
}
