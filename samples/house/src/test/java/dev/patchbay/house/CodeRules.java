package dev.patchbay.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** Rules about classes and packages; each takes the root package it judges, so that a wrong example can stand elsewhere. */
final class CodeRules {

    /** What of java.io and java.net carries data that somebody else opened, or is a plain value. */
    private static final Pattern HARMLESS_IO = Pattern.compile("java\\.io\\.("
            + "InputStream|OutputStream|Reader|Writer|Closeable|Flushable|Serializable"
            + "|(Buffered|Filter|ByteArray|Pushback|Sequence|Data)(Input|Output)Stream"
            + "|(Buffered|Filter|String|CharArray|Pushback|LineNumber)(Reader|Writer)"
            + "|InputStreamReader|OutputStreamWriter|\\w+Exception)"
            + "|java\\.net\\.(URI|URISyntaxException|URLDecoder|URLEncoder)");

    private static final Pattern MUTABLE = Pattern.compile("java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal)"
            + "|java\\.util\\.(\\w*HashMap|\\w*HashSet|TreeMap|TreeSet|EnumMap|EnumSet|ArrayList|LinkedList|ArrayDeque"
            + "|PriorityQueue|BitSet|Date|\\w*Calendar|Random|Properties|Vector|Hashtable|Stack|Queue|Deque)"
            + "|java\\.util\\.regex\\.Matcher"
            + "|java\\.util\\.concurrent\\.(atomic\\..*|locks\\..*|Concurrent.*|CopyOnWrite.*|\\w*Queue|\\w*Executor\\w*)"
            + "|java\\.text\\..*Format|java\\.security\\.MessageDigest"
            + "|com\\.google\\.common\\.(cache\\..*|collect\\.Interner|util\\.concurrent\\..*)");

    private CodeRules() {}

    static ArchRule pureCoreOpensNothing(String root) {
        DescribedPredicate<JavaClass> opening = resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "javax.naming..",
                        "javax.net..",
                        "javax.script..",
                        "javax.management..",
                        "java.rmi..",
                        "java.awt..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.lang.management..",
                        "java.util.logging..",
                        "java.util.prefs..",
                        "org.slf4j..",
                        "sun..")
                .or(resideInAnyPackage("java.io..", "java.net..")
                        .and(DescribedPredicate.describe(
                                "more than a carrier of data",
                                type -> !HARMLESS_IO
                                        .matcher(type.getBaseComponentType().getName())
                                        .matches())));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(opening.as("open or log something"))
                .because("the core is given streams, readers and appendables, and opens nothing itself");
    }

    static ArchRule noStaticMutableState(String root) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .and(DescribedPredicate.describe("are not made by the compiler", field -> !isSynthetic(field)))
                .should(new ArchCondition<>("hold a constant") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        String fault = staticFault(field);
                        if (!fault.isEmpty()) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + fault));
                        }
                    }
                })
                .because("two callers must never see each other");
    }

    private static boolean isSynthetic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static String staticFault(JavaField field) {
        JavaClass type = field.getRawType();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return "is not final";
        }
        if (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
            return "is an array that others can change";
        }
        return MUTABLE.matcher(type.getName()).matches() ? "has the mutable type " + type.getName() : "";
    }

    static ArchRule oneResourceLoader(String root) {
        return classes()
                .that(DescribedPredicate.describe(
                        "load resources",
                        type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getName().matches("getResource(s|AsStream)?")
                                        && call.getTargetOwner()
                                                .getName()
                                                .matches("java\\.lang\\.(Class|ClassLoader|Module)"))))
                .should(new ArchCondition<>("be the only one of " + root) {
                    private final Set<String> loaders = new java.util.TreeSet<>();

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        loaders.add(type.getName());
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        if (loaders.size() > 1) {
                            events.add(SimpleConditionEvent.violated(root, root + " has several loaders: " + loaders));
                        }
                    }
                })
                .allowEmptyShould(true)
                .because("class-path resources come through one named loader");
    }

    /** Nothing below {@code root} knows a package of ours outside {@code known}. */
    static ArchRule knowsOnly(String root, Collection<String> known) {
        DescribedPredicate<JavaClass> strangers = resideInAPackage("dev.patchbay..");
        for (String one : known) {
            strangers = strangers.and(resideOutsideOfPackage(one + ".."));
        }
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(strangers.as("are outside " + known))
                .because("these are the arrows of the house");
    }

    static ArchRule livesBelow(String root) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are no descriptors", type -> !type.getSimpleName().equals("module-info")))
                .should()
                .resideInAPackage(root + "..")
                .because("an artifact has one root package");
    }

    static ArchRule packagesHaveNoCycles(String root) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return name.equals(root) || name.startsWith(root + ".")
                                ? SliceIdentifier.of(name)
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages below " + root;
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule internalsStayInside(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..internal..").as("are internal to " + root))
                .because("internal packages are public for the compiler only");
    }

    static ArchRule packagesAreDescribed(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("module-info")
                .should(new ArchCondition<>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage()
                                .tryGetAnnotationOfType(NullMarked.class)
                                .isPresent();
                        if (!marked) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " lives in a package that is not @NullMarked"));
                        }
                    }
                });
    }

    static ArchRule namesSayWhat(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)")
                .because("a name says what a thing is");
    }
}
