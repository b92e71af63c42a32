package dev.patchbay.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.PatchValues;
import dev.patchbay.model.Samples;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.problem.ProblemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMaskProperties {

    @ParameterizedTest
    @CsvSource({
        "kernel*,kernel-core,x86_64,1,true",
        "kernel*,kernel,x86_64,1,true",
        "kernel*,akernel,x86_64,1,false",
        "kernel?,kernel,x86_64,1,false",
        "kernel-core.x86_64,kernel-core,x86_64,1,true",
        "kernel-core.i686,kernel-core,x86_64,1,false",
        "*.i686,glibc,i686,1,true",
        "lib[abc]c6,libbc6,amd64,1,true",
        "lib[!abc]c6,libbc6,amd64,1,false",
        "lib[!abc]c6,libxc6,amd64,1,true",
        "lib[a-c]6,libb6,amd64,1,true",
        "lib[a-c]6,libd6,amd64,1,false",
        "lib[a-]6,lib-6,amd64,1,true",
        "Kernel,kernel,amd64,1,false",
        "openssl=3.0.*,openssl,amd64,3.0.15-1,true",
        "openssl=3.0.*,openssl,amd64,3.1.0-1,false",
        "openssl=1:3*,openssl,amd64,1:3.0,true",
        "*=3.0,openssl,amd64,3.0,true",
        "g++,g++,amd64,1,true",
        "lib.c,libxc,amd64,1,false",
        "*a*a*a*a*a*b,aaaaaaaaaaaaaaaaaaaaaaaa,amd64,1,false"
    })
    void matchesAsAShellDoes(String mask, String name, String architecture, String version, boolean matches) {
        assertThat(NameMask.of(mask).matches(name, architecture, version)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "=1",
                "a=",
                "a=b=c",
                "kernel[",
                "kernel[ab",
                "kernel[]",
                "kernel[!]",
                "a b",
                "a;rm",
                "a/b",
                "$x",
                "a\nb",
                "ä*",
                "a,b",
                "{a,b}",
                "^(a|b)$",
                "\\*"
            })
    void anInvalidMaskIsAProblemAndNeverWidened(String text) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> NameMask.of(text));

        assertThat(thrown).as(text).isNotNull();
        assertThat(thrown.problem().code()).isEqualTo("mask.invalid");
    }

    @Example
    void aMaskIsNoLongerThanAnyName() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> NameMask.of("a".repeat(513)))
                        .problem()
                        .expected())
                .contains("512");
        assertThat(NameMask.of("a".repeat(512)).matches("a".repeat(512), "all", "1"))
                .isTrue();
    }

    @Example
    void aHostilePatternIsDecidedAtOnce() {
        NameMask mask = NameMask.of("*a".repeat(255) + "b");
        String name = "a".repeat(100_000);

        assertThat(mask.matches(name, "all", "1")).isFalse();
    }

    @Example
    void vendorPatchesMatchByNameAndKbsNeverByVersion() {
        Patch vendor = Patch.builder()
                .id(PatchId.of("z"))
                .subject(new PatchSubject.VendorPatch("SUSE-SLE-2026-17", "3"))
                .build();

        assertThat(NameMask.of("SUSE-SLE-2026-*").matches(vendor)).isTrue();
        assertThat(NameMask.of("SUSE-*=3").matches(vendor)).isTrue();
        assertThat(NameMask.of("SUSE-*=4").matches(vendor)).isFalse();
        assertThat(NameMask.of("KB503444?").matches(Samples.kb())).isTrue();
        assertThat(NameMask.of("*=*").matches(Samples.kb())).isFalse();
    }

    @Example
    void blanksAroundAMaskAreNotPartOfIt() {
        assertThat(NameMask.of(" tzdata ")).isEqualTo(NameMask.of("tzdata")).hasToString("tzdata");
    }

    @Provide
    Arbitrary<String> masks() {
        return Arbitraries.of("a", "b", "ab", "?", "*", "[ab]", "[!a]", "[a-c]", ".", "-", "1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcd.-1").ofMinLength(1).ofMaxLength(8);
    }

    /** The JDK's glob is an independent reading of the same wildcards, where they mean the same. */
    @Property(tries = 5000)
    void agreesWithTheGlobOfTheJdk(@ForAll("masks") String mask, @ForAll("texts") String name) {
        boolean byJdk = FileSystems.getDefault().getPathMatcher("glob:" + mask).matches(Path.of(name));

        assertThat(NameMask.of(mask).matches(name, "1"))
                .as("%s on %s", mask, name)
                .isEqualTo(byJdk);
    }

    @Property
    void aNameWithoutWildcardsMatchesItselfOnly(@ForAll("texts") String name, @ForAll("texts") String other) {
        assertThat(NameMask.of(name).matches(name, "1")).isTrue();
        assertThat(NameMask.of(name).matches(other, "1")).isEqualTo(name.equals(other));
    }

    @Property
    void theTextIsTheMask(@ForAll("masks") String mask) {
        assertThat(NameMask.of(NameMask.of(mask).toString())).isEqualTo(NameMask.of(mask));
    }

    @Provide
    Arbitrary<Patch> patches() {
        return PatchValues.patches().withoutEdgeCases();
    }

    @Property
    void aStarMatchesEverything(@ForAll("patches") Patch patch) {
        assertThat(NameMask.of("*").matches(patch)).isTrue();
    }
}
