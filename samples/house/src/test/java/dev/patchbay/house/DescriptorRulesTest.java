package dev.patchbay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptorRulesTest {

    static List<PublishedModule> modules() {
        return PublishedModule.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyArtifactIsAModuleOfTheHouse(PublishedModule module) {
        assertThat(module.descriptor())
                .as("module-info of %s", module.location())
                .isPresent();
        assertThat(Arrows.modules()).contains(module.name());
        assertThat(module.classes()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void exportsAreTheApi(PublishedModule module) {
        Set<String> api = new TreeSet<>();
        for (JavaClass type : module.classes()) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
                api.add(type.getPackageName());
            }
        }
        assertThat(DescriptorRules.exportFaults(descriptor(module), api)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingIsOpenToEverybody(PublishedModule module) {
        assertThat(DescriptorRules.openFaults(descriptor(module))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void requirementsFollowTheArrows(PublishedModule module) {
        assertThat(DescriptorRules.requirementFaults(
                        descriptor(module),
                        Arrows.requirable(module.name()),
                        ApiRules.modulesNamedBy(module.classes())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothKindsOfRegistrationAgree(PublishedModule module) {
        assertThat(DescriptorRules.providerFaults(descriptor(module), module.services()))
                .isEmpty();
    }

    private static ModuleDescriptor descriptor(PublishedModule module) {
        return module.descriptor().orElseThrow();
    }

    /** Each rule against a descriptor made to break it. */
    @Nested
    class Bites {

        @Test
        void exports() {
            ModuleDescriptor wrong = ModuleDescriptor.newModule("a")
                    .exports("a.internal")
                    .exports("a.some", Set.of("b"))
                    .packages(Set.of("a.internal", "a.some", "a.forgotten"))
                    .build();
            assertThat(DescriptorRules.exportFaults(wrong, List.of("a.internal", "a.some", "a.forgotten")))
                    .containsExactlyInAnyOrder(
                            "a.internal is exported but is internal or holds nothing public",
                            "a.some is exported to [b] only",
                            "a.forgotten holds public types but is not exported");
        }

        @Test
        void opens() {
            assertThat(DescriptorRules.openFaults(
                            ModuleDescriptor.newOpenModule("a").build()))
                    .containsExactly("a is open");
            assertThat(DescriptorRules.openFaults(
                            ModuleDescriptor.newModule("a").opens("a.x").build()))
                    .containsExactly("a.x is open to everybody");
        }

        @Test
        void requirements() {
            ModuleDescriptor wrong = ModuleDescriptor.newModule("a")
                    .requires("java.sql")
                    .requires("b")
                    .requires(Set.of(Requires.Modifier.TRANSITIVE), "c")
                    .build();
            assertThat(DescriptorRules.requirementFaults(wrong, Set.of("java.base", "b", "c"), Set.of("b", "c")))
                    .containsExactlyInAnyOrder(
                            "java.sql is required, which the house does not allow",
                            "b is named in public signatures but not required transitively");
        }

        @Test
        void registrations() {
            ModuleDescriptor wrong = ModuleDescriptor.newModule("a")
                    .provides("s.Both", List.of("a.One"))
                    .provides("s.ModulePathOnly", List.of("a.One"))
                    .build();
            Map<String, List<String>> services =
                    Map.of("s.Both", List.of("a.One", "a.Two"), "s.ClassPathOnly", List.of("a.One"));
            assertThat(DescriptorRules.providerFaults(wrong, services))
                    .containsExactly(
                            "s.Both: module-info provides [a.One], META-INF/services lists [a.One, a.Two]",
                            "s.ClassPathOnly: module-info provides [], META-INF/services lists [a.One]",
                            "s.ModulePathOnly: module-info provides [a.One], META-INF/services lists []");
        }

        @Test
        void readsServiceFilesAsTheLoaderDoes(@TempDir Path directory) throws IOException {
            Files.writeString(directory.resolve("s.Service"), "# ours\na.One # first\n\n  a.Two\n");
            assertThat(PublishedModule.servicesBelow(directory))
                    .containsExactly(Map.entry("s.Service", List.of("a.One", "a.Two")));
        }

        @Test
        void aDirectoryWithoutDescriptorIsNoModule(@TempDir Path directory) {
            assertThat(PublishedModule.descriptorAt(directory)).isEmpty();
        }
    }
}
