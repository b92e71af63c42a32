package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A remembered dump is only used while everything it was made from is as it was. Every file here dates from the epoch. */
class DumpMemoryTest {

    private static final Instant LATER = Instant.EPOCH.plus(Duration.ofMinutes(1));
    private static final EdspDump DUMP = new EdspDump("amd64", List.of(), Completeness.COMPLETE);

    private final ScriptedHost host = new ScriptedHost()
            .with("/var/lib/dpkg/status", "Package: alpha\n")
            .with("/etc/apt/sources.list", "deb x\n")
            .with("/etc/apt/preferences.d/pin", "Package: *\n")
            .with("/etc/apt/apt.conf.d/10x", "A \"b\";\n");
    private final DumpMemory memory = new DumpMemory(Target.local(), host);

    private void keep() {
        memory.keep(memory.observe(LATER), Set.of("alpha", "beta"), DUMP);
    }

    @Test
    void itIsUsedWhileNothingChanged() {
        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha"))).isEmpty();
        keep();

        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha"))).containsSame(DUMP);
        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha", "gamma")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/lib/dpkg/status",
                "/etc/apt/sources.list",
                "/etc/apt/sources.list.d/new.sources",
                "/etc/apt/preferences",
                "/etc/apt/preferences.d/pin",
                "/etc/apt/apt.conf.d/10x",
                "/var/lib/apt/extended_states",
                "/etc/machine-id"
            })
    void anyChangeForgetsIt(String path) {
        keep();
        host.with(path, "something else, longer than before\n");

        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha"))).isEmpty();
    }

    @Test
    void aFileThatChangedAMomentAgoIsNotRememberedYet() {
        assertThat(memory.observe(Instant.EPOCH.plusSeconds(1))).isEmpty();
        memory.keep(memory.observe(Instant.EPOCH.plusSeconds(1)), Set.of("alpha"), DUMP);

        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha"))).isEmpty();
        assertThat(memory.recall(Optional.empty(), Set.of())).isEmpty();
    }

    @Test
    void anIncompleteDumpIsNotRemembered() {
        EdspDump partial = new EdspDump(
                "amd64",
                List.of(),
                Completeness.partial(ReasonCode.of("test.cut", "cut").reason()));
        memory.keep(memory.observe(LATER), Set.of("alpha"), partial);

        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha"))).isEmpty();
    }

    @Test
    void whatCannotBeLookedAtIsNotRemembered() {
        keep();
        host.forbidden.add("/etc/apt/preferences.d/pin");

        assertThat(memory.observe(LATER)).isEmpty();
        assertThat(memory.recall(memory.observe(LATER), Set.of("alpha"))).isEmpty();
    }
}
