package dev.patchbay.testkit.lab.rpm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.spi.CommandResult;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laboratory is judged by the real tools. */
@Tag("lab")
class RpmLabTest {

    private static final RpmPackage THETA = RpmPackage.of("theta", "1.0-1").build();
    private static final RpmPackage BETA = RpmPackage.of("beta", "1:2.0-1").build();

    @BeforeAll
    static void toolsAreThere() {
        Optional<String> missing = RpmTools.missingForDnf().or(RpmTools::missingForZypper);
        if (missing.isPresent() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(missing.get());
        }
        Assumptions.assumeTrue(missing.isEmpty(), missing::orElseThrow);
    }

    private static RpmLab withUpdates() {
        RpmLab lab = RpmLab.create();
        lab.install(THETA, BETA);
        lab.publish(THETA.at("1.1-1"), THETA.at("1.2-1"), BETA.at("1:2.1-1"));
        lab.advise(RpmAdvisory.security("LAB-2026:0001", "Important", THETA.at("1.1-1"))
                .addCves("CVE-2026-11111")
                .title("theta: quoting \"&<")
                .build());
        lab.advise(RpmAdvisory.bugfix("LAB-2026:0002", BETA.at("1:2.1-1")).build());
        return lab.index();
    }

    @Test
    void dnfSeesUpdatesAdvisoriesAndSignatures() {
        try (RpmLab lab = withUpdates()) {
            CommandResult updates = lab.dnf("-q", "check-update");
            assertThat(updates.exitedWith(100)).as(updates.toString()).isTrue();
            assertThat(updates.output().text()).contains("theta.noarch", "1.2-1", "beta.noarch", "1:2.1-1");
            assertThat(lab.dnf("-q", "updateinfo", "list", "--with-cve")
                            .output()
                            .text())
                    .contains("CVE-2026-11111")
                    .contains("theta-1.1-1.noarch");
            CommandResult upgrade = lab.dnf("-q", "upgrade", "theta-1.1-1.noarch");
            assertThat(upgrade.exitedWith(0)).as(upgrade.toString()).isTrue();
            assertThat(lab.installed()).containsExactly("beta-2.0-1", "theta-1.1-1");
        }
    }

    @Test
    void zypperSeesUpdatesAdvisoriesAndSignatures() {
        try (RpmLab lab = withUpdates()) {
            CommandResult refresh = lab.zypper("--gpg-auto-import-keys", "refresh");
            assertThat(refresh.exitedWith(0)).as(refresh.toString()).isTrue();
            assertThat(lab.zypper("list-updates").output().text()).contains("theta", "1.2-1", "2.1-1");
            assertThat(lab.zypper("list-patches").output().text()).contains("LAB-2026:0001", "security", "important");
            CommandResult install = lab.zypper("install", "theta=1.1-1");
            assertThat(install.exitedWith(0)).as(install.toString()).isTrue();
            assertThat(lab.installed()).containsExactly("beta-2.0-1", "theta-1.1-1");
        }
    }

    @Test
    void aFailingScriptFailsAsInTheWild() {
        try (RpmLab lab = RpmLab.create()) {
            lab.install(THETA);
            lab.publish(THETA.toBuilder()
                    .version("1.1-1")
                    .script("post", "error('cannot migrate')")
                    .build());
            lab.index();
            CommandResult upgrade = lab.dnf("-q", "upgrade", "theta");
            assertThat(upgrade.exitedWith(0))
                    .as("dnf says all is well: %s", upgrade)
                    .isTrue();
            assertThat(lab.installed()).containsExactly("theta-1.1-1");
        }
    }

    @Test
    void whatIsNotSignedIsNotTaken() throws Exception {
        try (RpmLab lab = withUpdates()) {
            java.nio.file.Files.delete(lab.repository().resolve("repodata/repomd.xml.asc"));
            assertThat(lab.dnf("-q", "makecache").exitedWith(0)).isFalse();
        }
    }
}
