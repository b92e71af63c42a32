package dev.patchbay.assessment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.debian.SecurityTracker;
import dev.patchbay.assessment.debian.SecurityTrackerReader;
import dev.patchbay.assessment.debian.TrackedProblem;
import dev.patchbay.assessment.osv.OsvAdvisories;
import dev.patchbay.assessment.osv.OsvAffected;
import dev.patchbay.assessment.osv.OsvReader;
import dev.patchbay.assessment.rpm.ModuleScope;
import dev.patchbay.assessment.rpm.ModuleState;
import dev.patchbay.assessment.rpm.ModuleStream;
import dev.patchbay.assessment.rpm.RpmAdvisories;
import dev.patchbay.assessment.rpm.RpmAdvisory;
import dev.patchbay.assessment.rpm.RpmFix;
import dev.patchbay.assessment.rpm.RpmPackages;
import dev.patchbay.assessment.rpm.RpmQueryReader;
import dev.patchbay.assessment.rpm.UpdateInfoReader;
import dev.patchbay.assessment.windows.KbProduct;
import dev.patchbay.assessment.windows.KbTable;
import dev.patchbay.assessment.windows.KbTableReader;
import dev.patchbay.assessment.windows.SystemInfo;
import dev.patchbay.assessment.windows.SystemInfoReader;
import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.RpmVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VendorFormatsTest {

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KbNumber kb(int number) {
        return KbNumber.of(number);
    }

    @Test
    void updateinfoCarriesModulesRebootFlagsDatesAndWithdrawals() {
        RpmAdvisories read = UpdateInfoReader.read(in(Samples.UPDATEINFO));

        assertThat(read.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read.reading().items()).isEqualTo(new ItemCounts(23, 5, 0));
        RpmAdvisory first = read.advisories().get(0);
        assertThat(first.advisory().classification()).isEqualTo(Classification.SECURITY);
        assertThat(first.advisory().severity()).isEqualTo(Severity.IMPORTANT);
        assertThat(first.advisory().published()).contains(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(first.advisory().revised()).contains(Instant.parse("2026-10-05T00:00:00Z"));
        assertThat(first.advisory().cves()).containsExactly("CVE-2026-10001");
        assertThat(first.fixes())
                .extracting(RpmFix::toString)
                .containsExactly(
                        "nodejs-1:18.20.1-1.module_el8.x86_64",
                        "openssl-1.1.1k-12.el8.i686",
                        "openssl-1.1.1k-12.el8.x86_64");
        assertThat(first.fixes().get(0).module()).isEqualTo(ModuleScope.of(new ModuleStream("nodejs", "18")));
        assertThat(first.fixes().get(0).rebootBehavior()).isEqualTo(RebootBehavior.ALWAYS_REQUIRES_REBOOT);
        assertThat(first.fixes().get(1).module()).isEqualTo(ModuleScope.NONE);
        assertThat(first.fixes().get(1).rebootBehavior()).isEqualTo(RebootBehavior.UNKNOWN);
        RpmAdvisory second = read.advisories().get(1);
        assertThat(second.standing()).isEqualTo(RpmAdvisory.Standing.RETRACTED);
        assertThat(second.advisory().published()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void updateinfoRefusesDocumentTypesAndEntities() {
        String bomb = "<!DOCTYPE updates [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<updates><update type=\"security\"><id>&b;</id></update></updates>";

        RpmAdvisories read = UpdateInfoReader.read(in(bomb));

        assertThat(read.advisories()).isEmpty();
        assertThat(read.reading().completeness().level()).isEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void updateinfoOfHundredMegabytesOfTextIsReadWithoutKeepingIt() {
        InputStream huge = new java.io.SequenceInputStream(
                in("<updates><update type=\"security\"><id>A-1</id><description>"),
                new java.io.SequenceInputStream(
                        new InputStream() {
                            private long left = 100L << 20;

                            @Override
                            public int read() {
                                return left-- > 0 ? 'x' : -1;
                            }

                            @Override
                            public int read(byte[] target, int offset, int length) {
                                int count = (int) Math.min(length, left);
                                java.util.Arrays.fill(target, offset, offset + Math.max(0, count), (byte) 'x');
                                left -= count;
                                return count == 0 ? -1 : count;
                            }
                        },
                        in("</description><pkglist><collection><package name=\"a\" version=\"1\" release=\"1\" "
                                + "arch=\"noarch\"/></collection></pkglist></update></updates>")));

        RpmAdvisories read = UpdateInfoReader.read(huge);

        assertThat(read.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read.advisories().get(0).fixes()).hasSize(1);
    }

    @Test
    void updateinfoReportsDuplicatesBadVersionsAndContradictingDates() {
        RpmAdvisories read = UpdateInfoReader.read(in("""
                <updates>
                <update type="bugfix"><id>A-1</id><issued date="2026-02-01"/><updated date="2026-01-01"/>
                <pkglist><collection><package name="a" version="1" release="1" arch="noarch"/>
                <package name="b" version="" release="1" arch="noarch"/></collection></pkglist></update>
                <update type="bugfix"><id>A-1</id>
                <pkglist><collection><package name="c" version="1" release="1" arch="noarch"/></collection></pkglist></update>
                <update type="bugfix"><id> </id></update>
                </updates>"""));

        assertThat(read.advisories()).hasSize(1);
        assertThat(read.advisories().get(0).fixes()).extracting(RpmFix::name).containsExactly("a", "c");
        assertThat(read.advisories().get(0).advisory().revised()).isEmpty();
        assertThat(read.reading().problemCount()).isEqualTo(4);
        assertThat(read.reading().completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
    }

    @Test
    void osvNamesSourcesForDebianBinariesForUbuntuAndNoStreamForAlma() {
        OsvAdvisories read = OsvReader.read(in(Samples.OSV));

        assertThat(read.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read.reading().items()).isEqualTo(new ItemCounts(4, 0, 0));
        RpmAdvisories alma = read.forRpm("almalinux", "8");
        assertThat(alma.advisories()).hasSize(1);
        assertThat(alma.advisories().get(0).fixes())
                .extracting(RpmFix::module)
                .containsExactly(ModuleScope.UNKNOWN, ModuleScope.NONE);
        assertThat(alma.advisories().get(0).fixes().get(0).architecture()).isEmpty();
        assertThat(read.forRpm("almalinux", "9").advisories()).isEmpty();
        OsvAffected ubuntu = read.advisories().get(1).affected().get(0);
        assertThat(ubuntu.ecosystem().entitlement()).contains("ubuntu-pro");
        assertThat(ubuntu.ecosystem().release()).contains("18.04");
        assertThat(ubuntu.binaries().get(0).name()).isEqualTo("libcurl4");
        assertThat(read.advisories().get(1).advisory().cves()).containsExactly("CVE-2026-10002");
        OsvAffected debian = read.advisories().get(2).affected().get(0);
        assertThat(debian.affects(DebianVersion.parse("7.88.1-10+deb12u13"))).isTrue();
        assertThat(debian.affects(DebianVersion.parse("7.88.1-10+deb12u14"))).isFalse();
        assertThat(debian.affects(DebianVersion.parse("7.74.0-1"))).isFalse();
        assertThat(OsvReader.cannotCarry()).contains(FormatGap.MODULE_STREAM, FormatGap.ARCHITECTURE);
    }

    @Test
    void osvReportsUnknownEcosystemsDuplicatesAndTruncation() {
        String other = "{\"id\":\"GHSA-1\",\"affected\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"x\"}}]}";

        OsvAdvisories read = OsvReader.read(in("[" + other + "," + other + ",{\"id\":"));

        assertThat(read.advisories()).hasSize(1);
        assertThat(read.reading().items().reported()).isEqualTo(3);
        assertThat(read.reading().completeness().level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(read.reading().completeness().causes().toString())
                .contains("npm")
                .contains("input.truncated");
    }

    @Test
    void trackerTellsFixedOpenNeverAffectedAndUndetermined() {
        SecurityTracker read = SecurityTrackerReader.read(in(Samples.TRACKER), Set.of("bookworm"));

        assertThat(read.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read.reading().items()).isEqualTo(new ItemCounts(4, 1, 0));
        assertThat(read.problems())
                .extracting(TrackedProblem::state)
                .containsExactly(
                        TrackedProblem.State.FIXED,
                        TrackedProblem.State.OPEN,
                        TrackedProblem.State.NOT_AFFECTED,
                        TrackedProblem.State.UNDETERMINED);
        assertThat(read.problems().get(1).noAdvisory()).contains("Minor issue");
        assertThat(read.problems().get(0).severity()).isEqualTo(Severity.MODERATE);
    }

    @Test
    void rpmQueryTellsModulesAndKeepsSeveralKernels() {
        RpmPackages read = RpmQueryReader.read(in(Samples.RPM_QUERY));

        assertThat(read.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read.reading().items()).isEqualTo(new ItemCounts(5, 1, 0));
        assertThat(read.modules()).isEqualTo(ModuleState.enabled(Set.of(new ModuleStream("nodejs", "18"))));
        InstalledPackage openssl = read.packages().get(1);
        assertThat(openssl.version()).isEqualTo(RpmVersion.parse("1:3.0.7-27.el9"));
        assertThat(openssl.sourceName()).contains("openssl");
        assertThat(openssl.sourceVersion()).isEmpty();
        assertThat(read.epochNotTold()).isEmpty();
    }

    @Test
    void plainRpmQueryHasNoEpochAndSaysSo() {
        RpmPackages read = RpmQueryReader.read(
                in("bash-5.1.8-9.el9.x86_64\nopenssl-libs-1:3.0.7-27.el9.x86_64\nbroken\nfoo-1-1\n"));

        assertThat(read.packages()).hasSize(2);
        assertThat(read.epochNotTold()).containsExactly("bash");
        assertThat(read.unreadable()).hasSize(1);
        assertThat(read.modules()).isEqualTo(ModuleState.UNKNOWN);
        assertThat(read.reading().items()).isEqualTo(new ItemCounts(2, 0, 2));
        assertThat(read.reading().completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
    }

    @Test
    void kbTableUnitesRowsByProductAndKeepsSupersedenceApart() {
        KbTable read = KbTableReader.read(in(Samples.KB_TABLE));

        assertThat(read.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read.reading().items()).isEqualTo(new ItemCounts(4, 1, 0));
        assertThat(read.withoutNumber()).isEqualTo(1);
        KbProduct server = read.product("Windows Server 2022").orElseThrow();
        assertThat(server.updates()).hasSize(2);
        assertThat(server.coveredBy(kb(5070001))).containsExactly(kb(5050001), kb(5060001), kb(5060002));
        assertThat(server.updates().get(kb(5070001)).cves()).hasSize(2);
        assertThat(server.updates().get(kb(5060001)).title()).isEqualTo("September \"preview\"");
        assertThat(read.product("Windows Server 2019").orElseThrow().coveredBy(kb(5070001)))
                .containsExactly(kb(5060003));
        assertThat(read.product("Windows Server")).isEmpty();
        assertThat(server.appliedBy(BuildNumber.parse("20348.4150"))).containsExactly(kb(5060001));
    }

    @Test
    void systeminfoIsReadInAnyLanguageAndEncoding() {
        SystemInfo english = SystemInfoReader.read(in(Samples.SYSTEMINFO));
        String german = Samples.SYSTEMINFO
                .replace("Hotfix(s):  ", "Korrekturen:")
                .replace("OS Name:   ", "Betriebssystemname:")
                .replace("OS Version:", "Betriebssystemversion:")
                .replace("System Type", "Systemtyp");
        SystemInfo utf16 = SystemInfoReader.read(
                new ByteArrayInputStream(("\uFEFF" + german).getBytes(StandardCharsets.UTF_16LE)));

        assertThat(english.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(english.knowledgeBase()).containsExactly(kb(5008882), kb(5011497), kb(5060001));
        assertThat(english.operatingSystem().orElseThrow().version()).isEqualTo("2022");
        assertThat(english.operatingSystem().orElseThrow().build()).contains(BuildNumber.parse("20348"));
        assertThat(utf16.knowledgeBase()).isEqualTo(english.knowledgeBase());
        assertThat(utf16.operatingSystem()).isEqualTo(english.operatingSystem());
    }

    @Test
    void systeminfoWithFewerUpdatesThanItAnnouncesIsIncomplete() {
        SystemInfo read = SystemInfoReader.read(in(Samples.SYSTEMINFO.replaceAll(".*KB5011497\n", "")));

        assertThat(read.reading().completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(read.reading().completeness().causes().get(0).text()).contains("announces 3 updates and lists 2");
    }
}
