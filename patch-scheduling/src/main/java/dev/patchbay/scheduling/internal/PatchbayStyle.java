package dev.patchbay.scheduling.internal;

import dev.patchbay.model.problem.MissingAttributeException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How builders are generated: JDK collections only, so that no generated signature names a third-party type, and a
 * missing attribute becomes our own error. Source retention keeps the annotation out of what embedders compile against.
 *
 * <p>This type is public for the compiler's sake only; nothing outside Patchbay may use it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        throwForInvalidImmutableState = MissingAttributeException.class)
public @interface PatchbayStyle {}
