package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CancellationSource;
import dev.patchbay.spi.CommandReasons;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.LocalHost;
import dev.patchbay.spi.NoBackendException;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.ScratchDirectory;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.lab.AptLab;
import dev.patchbay.testkit.lab.AptSuite;
import dev.patchbay.testkit.lab.DebPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps the backend from looking is said, and never reads as "nothing missing". */
@ExtendWith(AptTools.class)
class AptBackendFailureTest {

    private static final CallContext CONTEXT = CallContext.standard();

    private AptLab lab;

    @TempDir
    Path directory;

    @BeforeEach
    void open() {
        lab = AptLab.create();
        lab.install(
                DebPackage.of("alpha", "1.0-1").build(),
                DebPackage.of("beta", "1.0-1").build());
        lab.publish(AptSuite.STABLE, DebPackage.of("alpha", "1.1-1").build());
        lab.update();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private PatchBackend backend() {
        return backend(AptOptions.standard());
    }

    private PatchBackend backend(AptOptions options) {
        return new AptBackendProvider(options).open(lab.target(), BackendOptions.local());
    }

    private AptOptions fakeApt(String body) {
        try {
            Path tool = Files.writeString(directory.resolve("apt-get"), "#!/bin/sh\n" + body + "\n");
            Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
            return AptOptions.builder().aptGet(tool).build();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void mustFail(Completeness completeness, ReasonCode code) {
        assertThat(completeness.level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(completeness.causes()).anyMatch(code::isCodeOf);
    }

    private static void mustBePartial(Completeness completeness, ReasonCode code) {
        assertThat(completeness.level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(completeness.causes()).anyMatch(code::isCodeOf);
    }

    private void mustFailEverywhere(PatchBackend backend, ReasonCode code) throws InterruptedException {
        mustFail(backend.available(CONTEXT).completeness(), code);
        mustFail(backend.simulate(SimulationScope.fullUpgrade(), CONTEXT).completeness(), code);
    }

    @Test
    void anAptThatFailsIsNotAnEmptyAnswer() throws InterruptedException {
        PatchBackend backend =
                backend(fakeApt("echo 'E: Unmet dependencies. Try apt --fix-broken install' >&2; exit 100"));

        mustFailEverywhere(backend, AptReasons.FAILED);
        assertThat(backend.available(CONTEXT).completeness().causes().get(0).text())
                .contains("code 100")
                .contains("Unmet dependencies");
    }

    @Test
    void anAptThatHangsIsStopped() throws InterruptedException {
        AptOptions hanging = fakeApt("sleep 600").toBuilder()
                .queryTimeout(Duration.ofMillis(200))
                .build();

        mustFailEverywhere(backend(hanging), CommandReasons.TIMED_OUT);
    }

    @Test
    void anAptThatIsNotThereIsSaid() throws InterruptedException {
        AptOptions absent =
                AptOptions.builder().aptGet(directory.resolve("none")).build();

        mustFailEverywhere(backend(absent), CommandReasons.NOT_STARTED);
    }

    @Test
    void aTruncatedDumpIsAFailureAndTheChangesStayTrue() throws InterruptedException {
        AptOptions cutting = fakeApt("""
                /usr/bin/apt-get "$@"
                code=$?
                if [ -n "$APT_EDSP_DUMP_FILENAME" ]; then
                    head -c 300 "$APT_EDSP_DUMP_FILENAME" > "$APT_EDSP_DUMP_FILENAME.cut"
                    mv "$APT_EDSP_DUMP_FILENAME.cut" "$APT_EDSP_DUMP_FILENAME"
                fi
                exit $code""");

        mustFail(backend(cutting).available(CONTEXT).completeness(), AptReasons.DUMP_TRUNCATED);
        Simulation simulation = backend(cutting).simulate(SimulationScope.fullUpgrade(), CONTEXT);
        mustBePartial(simulation.completeness(), AptReasons.DUMP_TRUNCATED);
        assertThat(simulation.changes()).extracting(PackageChange::name).containsExactly("alpha");
    }

    @Test
    void aDumpThatWasNotWrittenIsAFailure() throws InterruptedException {
        AptOptions silent = fakeApt("[ -n \"$APT_EDSP_DUMP_FILENAME\" ] || exec /usr/bin/apt-get \"$@\"\n"
                + "echo ERR_JUST_DUMPING >&2; exit 100");

        mustFail(backend(silent).available(CONTEXT).completeness(), AptReasons.DUMP_UNREADABLE);
    }

    @Test
    void noiseAmongTheStepsIsPassedOverAndADamagedStepIsSaid() throws InterruptedException {
        AptOptions noisy = fakeApt("""
                /usr/bin/apt-get "$@"
                code=$?
                case "$*" in *update*|*dump*) ;; *) echo "Try our new product"; echo "Inst be;ta [1.0-1] (9 x [all])" ;; esac
                exit $code""");

        Simulation simulation = backend(noisy).simulate(SimulationScope.fullUpgrade(), CONTEXT);

        mustBePartial(simulation.completeness(), AptReasons.LINE_UNREADABLE);
        assertThat(simulation.changes()).extracting(PackageChange::name).containsExactly("alpha");
    }

    @Test
    void aCancelledCallSaysSo() throws InterruptedException {
        CancellationSource stop = new CancellationSource();
        stop.cancel();
        CallContext cancelled = CallContext.builder().cancellation(stop).build();

        mustFail(backend().available(cancelled).completeness(), CommandReasons.STOPPED);
    }

    @Test
    void listsThatWereNeverFetchedAreNotAnEmptyOffer() throws IOException, InterruptedException {
        try (var lists = Files.list(lab.root().resolve("var/lib/apt/lists"))) {
            for (Path list : lists.filter(Files::isRegularFile).toList()) {
                Files.delete(list);
            }
        }

        mustFailEverywhere(backend(), AptReasons.NOTHING_FETCHED);
        assertThat(backend().available(CONTEXT).metadataAsOf()).isEmpty();
    }

    @Test
    void oneSourceThatWasNotFetchedMakesTheAnswerPartial() throws InterruptedException {
        lab.write("etc/apt/sources.list.d/more.list", "deb [trusted=yes] file:/nowhere stable main\n");

        Available available = backend().available(CONTEXT);

        mustBePartial(available.completeness(), AptReasons.SOURCE_NOT_FETCHED);
        assertThat(available.completeness().causes().get(0).text()).contains("file:/nowhere/dists/stable");
        assertThat(available.candidates()).containsExactly(PatchId.of("deb:alpha:all=1.1-1"));
    }

    @Test
    void withoutSourcesNothingCanBeOffered() throws InterruptedException {
        lab.write("etc/apt/sources.list", "");

        mustFailEverywhere(backend(), AptReasons.NO_SOURCES);
    }

    @Test
    void aTruncatedStatusFileIsPartialAndKeepsItsLastPackageUnreadable() throws IOException, InterruptedException {
        Path status = lab.root().resolve("var/lib/dpkg/status");
        String text = Files.readString(status);
        Files.writeString(status, text.substring(0, text.lastIndexOf("Version") + 10));

        Inventory inventory = backend().inventory(CONTEXT);

        assertThat(inventory.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(inventory.completeness().causes())
                .anySatisfy(cause -> assertThat(cause.code()).isEqualTo("debian.input.truncated"));
        assertThat(inventory.unreadable()).hasSize(1);
        assertThat(backend().available(CONTEXT).completeness().isComplete()).isFalse();
    }

    @Test
    void anEmptyStatusFileIsAFailure() throws IOException, InterruptedException {
        Files.writeString(lab.root().resolve("var/lib/dpkg/status"), "");

        assertThat(backend().inventory(CONTEXT).completeness().level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(backend().available(CONTEXT).completeness().level()).isEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void anInterruptedDpkgIsSaid() throws InterruptedException {
        lab.write("var/lib/dpkg/updates/0001", "Package: alpha\n");

        mustBePartial(backend().inventory(CONTEXT).completeness(), AptReasons.DPKG_INTERRUPTED);
        mustBePartial(backend().available(CONTEXT).completeness(), AptReasons.DPKG_INTERRUPTED);
        mustBePartial(
                backend().simulate(SimulationScope.fullUpgrade(), CONTEXT).completeness(), AptReasons.DPKG_INTERRUPTED);
    }

    @Test
    void aFileThatMayNotBeReadIsSaid() throws InterruptedException {
        HostAccess guarded = new Guarded(lab.root().resolve("var/lib/dpkg/status"));
        PatchBackend backend = new AptBackendProvider().open(lab.target(), new BackendOptions(guarded));

        mustFail(backend.inventory(CONTEXT).completeness(), AptReasons.STATUS_UNREADABLE);
        mustFailEverywhere(backend, AptReasons.STATUS_UNREADABLE);
    }

    @Test
    void listsThatMayNotBeReadAreSaid() throws InterruptedException {
        HostAccess guarded = new Guarded(lab.root().resolve("var/lib/apt/lists"));
        PatchBackend backend = new AptBackendProvider().open(lab.target(), new BackendOptions(guarded));

        mustFailEverywhere(backend, AptReasons.LISTS_UNREADABLE);
    }

    @Test
    void aDirectoryThatIsNoRootIsRefusedByNameAndCause() throws InterruptedException {
        Target none = Target.root(directory.resolve("none"));
        Target empty = Target.root(directory);

        for (Target target : List.of(none, empty)) {
            PatchBackend backend = new AptBackendProvider().open(target, BackendOptions.local());
            mustFail(backend.inventory(CONTEXT).completeness(), AptReasons.NOT_A_ROOT);
            mustFailEverywhere(backend, AptReasons.NOT_A_ROOT);
            assertThatExceptionOfType(NoBackendException.class)
                    .isThrownBy(() -> PatchBackends.of(new AptBackendProvider()).open(target))
                    .withMessageContaining("apt does not apply: the distribution cannot be told: "
                            + target.root().orElseThrow());
        }
    }

    @Test
    void aRootOfAnotherKindDoesNotApply() {
        lab.write("etc/os-release", "ID=fedora\nPRETTY_NAME=\"Fedora Linux 43\"\n");
        assertThatExceptionOfType(NoBackendException.class)
                .isThrownBy(() -> PatchBackends.of(new AptBackendProvider()).open(lab.target()))
                .withMessageContaining("Fedora Linux 43 is not Debian");

        lab.write("etc/os-release", "ID=mint\nID_LIKE=\"ubuntu debian\"\n");
        lab.write("var/lib/dpkg/status", "");
        assertThatExceptionOfType(NoBackendException.class)
                .isThrownBy(() -> PatchBackends.of(new AptBackendProvider()).open(lab.target()))
                .withMessageContaining("is missing or empty");
    }

    @Test
    void lookingLeavesTheRootAsItWas() throws IOException, InterruptedException {
        Set<String> before = files();

        backend().inventory(CONTEXT);
        backend().available(CONTEXT);
        backend().simulate(SimulationScope.fullUpgrade(), CONTEXT);

        Set<String> changed = files();
        changed.removeAll(before);
        assertThat(changed).isEmpty();
    }

    private Set<String> files() throws IOException {
        Set<String> files = new java.util.TreeSet<>();
        try (var walk = Files.walk(lab.root())) {
            for (Path file : walk.toList()) {
                files.add(file + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    @Test
    void anExactSetIsSimulatedWithWhatItNeeds() throws InterruptedException {
        lab.publish(
                AptSuite.STABLE,
                DebPackage.of("beta", "1.1-1").with("Depends", "beta-data").build(),
                DebPackage.of("beta", "1.2-1").build(),
                DebPackage.of("beta-data", "1.0").build());
        lab.update();

        Simulation simulation =
                backend().simulate(SimulationScope.exactly(Set.of(PatchId.of("deb:beta:all=1.1-1"))), CONTEXT);

        assertThat(simulation.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(simulation.changes())
                .extracting(PackageChange::toString)
                .containsExactlyInAnyOrder("Upgrade beta:all 1.0-1 -> 1.1-1", "Install beta-data:all -> 1.0");
    }

    @Test
    void anExactSetThatWouldRemoveSomethingFails() throws InterruptedException {
        lab.publish(
                AptSuite.STABLE,
                DebPackage.of("alpha", "1.2-1").with("Conflicts", "beta").build());
        lab.update();

        Simulation simulation =
                backend().simulate(SimulationScope.exactly(Set.of(PatchId.of("deb:alpha:all=1.2-1"))), CONTEXT);

        mustFail(simulation.completeness(), AptReasons.FAILED);
        assertThat(simulation.completeness().causes().get(0).text()).contains("remove is disabled");
    }

    @Test
    void onlyWhatIsOfferedCanBeSimulated() throws InterruptedException {
        Simulation gone = backend().simulate(SimulationScope.exactly(Set.of(PatchId.of("deb:alpha:all=7.0"))), CONTEXT);

        mustFail(gone.completeness(), AptReasons.PATCH_NOT_OFFERED);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        backend().simulate(SimulationScope.exactly(Set.of(PatchId.of("deb:beta-:all=1.0"))), CONTEXT));
    }

    /** Denies one path, as the system does to a user without the right to it. */
    private record Guarded(Path denied) implements HostAccess {

        private static final LocalHost HOST = LocalHost.create();

        private void check(Path path) throws AccessDeniedException {
            if (path.equals(denied)) {
                throw new AccessDeniedException(path.toString());
            }
        }

        @Override
        public CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
            return HOST.run(request, context);
        }

        @Override
        public InputStream read(Path file) throws IOException {
            check(file);
            return HOST.read(file);
        }

        @Override
        public List<Path> list(Path listed) throws IOException {
            check(listed);
            return HOST.list(listed);
        }

        @Override
        public Optional<FileStat> stat(Path file) throws IOException {
            check(file);
            return HOST.stat(file);
        }

        @Override
        public ScratchDirectory scratch(Optional<String> writer) throws IOException {
            return HOST.scratch(writer);
        }
    }
}
