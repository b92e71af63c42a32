package dev.patchbay.linux.apt;

import static dev.patchbay.linux.apt.InstallLab.deb;
import static dev.patchbay.linux.apt.InstallLab.id;
import static dev.patchbay.linux.apt.InstallLab.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.LocalHost;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.Sleeper;
import dev.patchbay.testkit.lab.DebPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locks, real ones: waited for with a bound, named, and never a reason to change half of something. */
@ExtendWith(AptTools.class)
class AptLockTest {

    private static final String OWN = "var/lib/patchbay/apt/lock";

    private InstallLab lab;
    private InstallRequest request;

    @BeforeEach
    void open() throws InterruptedException {
        lab = new InstallLab();
        lab.lab.install(deb("alpha", "1.0-1"));
        lab.offer(deb("alpha", "1.1-1"));
        request = lab.approve("alpha=1.1-1");
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"var/lib/dpkg/lock-frontend", "var/lib/dpkg/lock", "var/cache/apt/archives/lock"})
    void aLockThatStaysIsNamedAndNothingIsChanged(String path) throws Exception {
        List<Duration> slept = new ArrayList<>();
        BackendOptions options =
                BackendOptions.local().with((Sleeper) slept::add).withLockWait(Duration.ofSeconds(2));
        InstallResult result;
        try (AutoCloseable lock = lab.lab.lock(path)) {
            result = lab.backend(options).install(request, CallContext.standard());
        }

        assertThat(result.outcome()).isEqualTo(OperationOutcome.LOCKED);
        assertThat(outcomes(result)).containsEntry("alpha=1.1-1", PatchOutcome.NOT_ATTEMPTED);
        Reason reason = result.operation().reasons().get(0);
        assertThat(OperationReasons.LOCKED.isCodeOf(reason)).isTrue();
        assertThat(reason.text())
                .isEqualTo(lab.lab.root().resolve(path) + " is held by java (process "
                        + ProcessHandle.current().pid() + ")");
        assertThat(slept.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(2));
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"var/lib/dpkg/lock-frontend", "var/cache/apt/archives/lock", OWN})
    void aLockThatIsGivenBackIsWaitedFor(String path) throws Exception {
        AutoCloseable lock = path.equals(OWN)
                ? LocalHost.create().tryLock(lab.lab.root().resolve(path)).orElseThrow()
                : lab.lab.lock(path);
        BackendOptions options =
                BackendOptions.local().with((Sleeper) duration -> release(lock)).withLockWait(Duration.ofMinutes(1));

        InstallResult result = lab.backend(options).install(request, CallContext.standard());

        assertThat(result.outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        assertThat(lab.packages()).containsExactly("alpha 1.1-1 Installed");
    }

    private static void release(AutoCloseable lock) {
        try {
            lock.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theListsLockDoesNotStandInTheWayOfInstalling() throws Exception {
        try (AutoCloseable lock = lab.lab.lock("var/lib/apt/lists/lock")) {
            assertThat(lab.install(request).outcome()).isEqualTo(OperationOutcome.SUCCEEDED);
        }
    }

    @Test
    void oneRunAtATimeChangesASystem() throws Exception {
        InstallResult result;
        try (AutoCloseable lock =
                LocalHost.create().tryLock(lab.lab.root().resolve(OWN)).orElseThrow()) {
            result = lab.install(request);
        }

        assertThat(result.outcome()).isEqualTo(OperationOutcome.LOCKED);
        assertThat(result.operation().reasons().get(0).text()).contains("another run of Patchbay");
        assertThat(lab.packages()).containsExactly("alpha 1.0-1 Installed");
    }

    @Test
    void aKilledProgramLeavesThePackageManagerToFinish() throws Exception {
        lab.offer(DebPackage.of("alpha", "1.2-1")
                .script(
                        "postinst",
                        "echo started; touch \"$DPKG_ROOT/tmp/started\"\n"
                                + "for i in $(seq 600); do [ -e \"$DPKG_ROOT/tmp/go\" ] && break; sleep 0.1; done\n"
                                + "echo finished; [ -e \"$DPKG_ROOT/tmp/go\" ]")
                .build());
        Process child = InstallChild.start(lab.lab.root(), id("alpha=1.2-1"));
        try {
            await(() -> Files.exists(lab.lab.root().resolve("tmp/started")), "the script to start");
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(137);

        InstallResult meanwhile = lab.install(InstallRequest.of(List.of(id("alpha=1.1-1")), List.of()));
        assertThat(meanwhile.outcome()).isEqualTo(OperationOutcome.LOCKED);
        assertThat(meanwhile.operation().reasons().get(0).text()).contains("is held by apt-get (process ");

        lab.lab.write("tmp/go", "");
        BackendOptions waiting = BackendOptions.local().withLockWait(Duration.ofMinutes(1));
        InstallResult afterwards = lab.backend(waiting)
                .install(InstallRequest.of(List.of(id("alpha=1.2-1")), List.of()), CallContext.standard());

        assertThat(afterwards.outcome()).isEqualTo(OperationOutcome.NOTHING_TO_DO);
        assertThat(lab.packages()).containsExactly("alpha 1.2-1 Installed");
        assertThat(lab.lab.read("var/lib/patchbay/apt/stdout")).contains("finished");
        assertThat(lab.lab.apt("check").exitedWith(0)).isTrue();
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition, String what) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waiting for %s", what).isBefore(end);
            Sleeper.system().sleep(Duration.ofMillis(20));
        }
    }
}
