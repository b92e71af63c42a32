package dev.patchbay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiRulesTest {

    private static final Pattern NOTHING = Pattern.compile("");
    /** A test library may name the engines it is written for. */
    private static final Pattern TEST_ENGINES =
            Pattern.compile("(org\\.junit\\.jupiter\\.api|net\\.jqwik\\.api|org\\.opentest4j)\\..*");

    static List<PublishedModule> modules() {
        return PublishedModule.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void signaturesNameOurTypesOnly(PublishedModule module) {
        Pattern alsoAllowed = module.name().endsWith(".testkit") ? TEST_ENGINES : NOTHING;
        ApiRules.signaturesNameOnly(alsoAllowed).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noFlags(PublishedModule module) {
        ApiRules.noFlags().check(module.classes());
    }

    /** Each rule against a class made to break it. */
    @Nested
    class Bites {

        private final JavaClasses wrong = new ClassFileImporter().importPackages("dev.patchbay.house.wrong.api");

        @Test
        void leaks() {
            List<String> faults = ApiRules.signaturesNameOnly(NOTHING)
                    .evaluate(wrong)
                    .getFailureReport()
                    .getDetails();
            assertThat(faults)
                    .hasSize(3)
                    .anySatisfy(fault -> assertThat(fault).contains("Leaks.ownInternal", "internal.Hidden"))
                    .anySatisfy(fault -> assertThat(fault).contains("Leaks.library", "JavaClass"))
                    .anySatisfy(fault -> assertThat(fault).contains("LeaksParent.inherited", "JavaField"));
        }

        @Test
        void flags() {
            assertThat(ApiRules.noFlags().evaluate(wrong).getFailureReport().getDetails())
                    .singleElement()
                    .asString()
                    .contains("Leaks.switchOn");
        }

        @Test
        void modulesNamed() {
            assertThat(ApiRules.modulesNamedBy(wrong)).containsExactly("dev.patchbay.house");
        }
    }
}
