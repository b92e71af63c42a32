package dev.patchbay.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an embedder sees of a module: the public and protected signatures of its packages that are not internal. */
final class ApiRules {

    private static final Pattern PLATFORM = Pattern.compile("java\\..*");

    private ApiRules() {}

    static boolean isInternal(String packageName) {
        return Stream.of(packageName.split("\\.", -1)).anyMatch("internal"::equals);
    }

    /** A type embedders can name, or the hidden parent of one: what a generated builder inherits is API too. */
    static boolean isApi(JavaClass type) {
        return !isInternal(type.getPackageName())
                && (isReachable(type) || type.getSubclasses().stream().anyMatch(ApiRules::isReachable));
    }

    static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ApiRules::isReachable).orElse(true);
    }

    /**
     * Signatures name the platform, our own public types and what {@code alsoAllowed} matches; so no embedder is tied to
     * a library we use inside.
     */
    static ArchRule signaturesNameOnly(Pattern alsoAllowed) {
        return classes()
                .that(DescribedPredicate.describe("are API", ApiRules::isApi))
                .should(new ArchCondition<>("name only the platform, our public types and " + alsoAllowed) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (String fault : signatureFaults(type, alsoAllowed)) {
                            events.add(SimpleConditionEvent.violated(type, fault));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static Set<String> signatureFaults(JavaClass type, Pattern alsoAllowed) {
        Set<String> faults = new TreeSet<>();
        for (JavaType parent : parents(type)) {
            for (JavaClass named : parent.getAllInvolvedRawTypes()) {
                boolean ownParent = named.equals(type.getRawSuperclass().orElse(null)) && isApi(named);
                if (!ownParent && !mayBeNamed(named, alsoAllowed)) {
                    faults.add(type.getName() + " extends " + named.getName());
                }
            }
        }
        for (JavaMember member : visibleMembers(type)) {
            for (JavaClass named : namedBy(member)) {
                if (!mayBeNamed(named, alsoAllowed)) {
                    faults.add(member.getFullName() + " names " + named.getName());
                }
            }
        }
        return faults;
    }

    private static boolean mayBeNamed(JavaClass named, Pattern alsoAllowed) {
        JavaClass base = named.getBaseComponentType();
        return base.isPrimitive()
                || PLATFORM.matcher(base.getName()).matches()
                || alsoAllowed.matcher(base.getName()).matches()
                || base.getPackageName().startsWith("dev.patchbay.")
                        && !isInternal(base.getPackageName())
                        && isReachable(base);
    }

    static ArchRule noFlags() {
        return classes()
                .that(DescribedPredicate.describe("are API", ApiRules::isApi))
                .should(new ArchCondition<>("take no boolean parameters") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getSimpleName().endsWith("Builder") || type.isRecord()) {
                            return;
                        }
                        for (JavaMember member : visibleMembers(type)) {
                            if (member instanceof JavaMethod method
                                    && method.getRawParameterTypes().stream()
                                            .anyMatch(parameter -> parameter.isEquivalentTo(boolean.class))) {
                                events.add(SimpleConditionEvent.violated(
                                        type, method.getFullName() + " takes a boolean; say what true means"));
                            }
                        }
                    }
                })
                .because("a call reads without looking up what true means");
    }

    /** Our modules that the signatures of {@code types} name, as root packages. */
    static Set<String> modulesNamedBy(Iterable<JavaClass> types) {
        Set<String> modules = new TreeSet<>();
        for (JavaClass type : types) {
            if (isApi(type)) {
                Stream.concat(
                                parents(type).stream().flatMap(parent -> parent.getAllInvolvedRawTypes().stream()),
                                visibleMembers(type).stream().flatMap(member -> namedBy(member).stream()))
                        .map(named -> named.getBaseComponentType().getPackageName())
                        .filter(name -> name.startsWith("dev.patchbay."))
                        .map(name -> name.replaceFirst("^(dev\\.patchbay\\.\\w+).*", "$1"))
                        .forEach(modules::add);
            }
        }
        return modules;
    }

    private static List<JavaType> parents(JavaClass type) {
        List<JavaType> parents = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(parents::add);
        return parents;
    }

    private static List<JavaMember> visibleMembers(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(member -> !(member instanceof JavaConstructor && !isReachable(type)))
                .toList();
    }

    private static Set<JavaClass> namedBy(JavaMember member) {
        Set<JavaClass> named = new LinkedHashSet<>();
        if (member instanceof JavaField field) {
            named.addAll(field.getType().getAllInvolvedRawTypes());
        } else if (member instanceof JavaCodeUnit code) {
            named.addAll(code.getReturnType().getAllInvolvedRawTypes());
            code.getParameterTypes().forEach(parameter -> named.addAll(parameter.getAllInvolvedRawTypes()));
            named.addAll(code.getExceptionTypes());
        }
        return named;
    }
}
