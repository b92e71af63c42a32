package dev.patchbay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

    private static final String WRONG = "dev.patchbay.house.wrong";
    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    static List<PublishedModule> modules() {
        return PublishedModule.all();
    }

    static Stream<PublishedModule> pureModules() {
        return modules().stream().filter(module -> module.name().matches(".*\\.(model|scheduling|assessment)"));
    }

    @ParameterizedTest
    @MethodSource("pureModules")
    void thePureCoreOpensNothing(PublishedModule module) {
        CodeRules.pureCoreOpensNothing(module.name()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("pureModules")
    void thePureCoreRemembersNothing(PublishedModule module) {
        CodeRules.noStaticMutableState(module.name()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("pureModules")
    void thePureCoreLoadsResourcesInOnePlace(PublishedModule module) {
        CodeRules.oneResourceLoader(module.name()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void arrowsHold(PublishedModule module) {
        CodeRules.knowsOnly(module.name(), Arrows.ours(module.name())).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void anArtifactHasOneRootPackage(PublishedModule module) {
        CodeRules.livesBelow(module.name()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packagesHaveNoCycles(PublishedModule module) {
        CodeRules.packagesHaveNoCycles(module.name()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void internalsStayInside(PublishedModule module) {
        CodeRules.internalsStayInside(module.name()).check(PublishedModule.allClasses());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packagesAreDescribed(PublishedModule module) {
        CodeRules.packagesAreDescribed(module.name()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void namesSayWhat(PublishedModule module) {
        CodeRules.namesSayWhat(module.name()).check(module.classes());
    }

    /** Each rule against a class made to break it. */
    @Nested
    class Bites {

        @Test
        void openingThings() {
            assertThat(violations(CodeRules.pureCoreOpensNothing(WRONG + ".core")))
                    .anySatisfy(violation -> assertThat(violation).contains("java.io.FileInputStream"))
                    .anySatisfy(violation -> assertThat(violation).contains("java.net.ServerSocket"))
                    .anySatisfy(violation -> assertThat(violation).contains("java.nio.file.Path"))
                    .anySatisfy(violation -> assertThat(violation).contains("java.util.logging.Logger"))
                    .noneSatisfy(violation -> assertThat(violation).contains("java.net.URI"));
        }

        @Test
        void staticState() {
            assertThat(violations(CodeRules.noStaticMutableState(WRONG + ".core")))
                    .extracting(violation -> violation.replaceFirst(".*\\.Remembers\\.(\\w+) .*", "$1"))
                    .containsExactlyInAnyOrder("COUNTER", "CACHE", "FORMAT", "TABLE", "last");
        }

        @Test
        void severalLoaders() {
            assertThat(violations(CodeRules.oneResourceLoader(WRONG + ".core")))
                    .singleElement()
                    .asString()
                    .contains("LoaderOne", "LoaderTwo");
        }

        @Test
        void strangers() {
            assertThat(violations(CodeRules.knowsOnly(WRONG + ".arrows.left", List.of(WRONG + ".arrows.left"))))
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation).contains("KnowsRight", "Stranger"));
            assertThat(violations(CodeRules.knowsOnly(
                            WRONG + ".arrows.left", List.of(WRONG + ".arrows.left", WRONG + ".arrows.right"))))
                    .isEmpty();
        }

        @Test
        void aSecondRootPackage() {
            assertThat(violations(CodeRules.livesBelow(WRONG + ".arrows.left")))
                    .anySatisfy(violation -> assertThat(violation).contains("Stranger"))
                    .noneSatisfy(violation -> assertThat(violation).contains("<" + WRONG + ".arrows.left.KnowsRight>"));
        }

        @Test
        void cycles() {
            assertThat(violations(CodeRules.packagesHaveNoCycles(WRONG + ".cycle")))
                    .singleElement()
                    .asString()
                    .contains("cycle.one", "cycle.two");
            assertThat(violations(CodeRules.packagesHaveNoCycles(WRONG + ".arrows")))
                    .isEmpty();
        }

        @Test
        void usedInternals() {
            assertThat(violations(CodeRules.internalsStayInside(WRONG + ".api")))
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation).contains("UsesInternals"));
        }

        @Test
        void undescribedPackages() {
            assertThat(violations(CodeRules.packagesAreDescribed(WRONG)))
                    .singleElement()
                    .asString()
                    .contains("TextUtils");
        }

        @Test
        void emptyNames() {
            assertThat(violations(CodeRules.namesSayWhat(WRONG)))
                    .singleElement()
                    .asString()
                    .contains("TextUtils");
        }

        private List<String> violations(ArchRule rule) {
            return rule.evaluate(WRONG_CLASSES).getFailureReport().getDetails();
        }
    }
}
