package dev.patchbay.linux.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.assessment.rpm.AdvisoryMatch;
import dev.patchbay.assessment.rpm.AdvisoryMatcher;
import dev.patchbay.assessment.rpm.ModuleState;
import dev.patchbay.assessment.rpm.ModuleStream;
import dev.patchbay.assessment.rpm.RpmAdvisories;
import dev.patchbay.assessment.rpm.RpmMachine;
import dev.patchbay.assessment.rpm.RpmPackages;
import dev.patchbay.assessment.rpm.RpmQueryReader;
import dev.patchbay.assessment.rpm.UpdateInfoReader;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real rpm and dnf judge the readers and the matcher on generated machines: no difference is allowed. */
class DnfUpdateinfoTest {

    private static final List<String> TOOLS = List.of("rpmbuild", "rpm", "dnf", "createrepo_c", "modifyrepo_c");

    @TempDir
    Path lab;

    @BeforeAll
    static void toolsAreThere() {
        List<String> missing = TOOLS.stream()
                .filter(tool -> !Files.isExecutable(Path.of("/usr/bin", tool)))
                .toList();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(missing).as("tools the tests need").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "the rpm laboratory needs dnf and rpm-build; not found: " + missing);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsAvailableEqualsDnfsList(long seed) throws IOException, InterruptedException {
        RpmWorld world = new RpmWorld(seed);
        install(world);
        publish(world);

        RpmPackages packages = RpmQueryReader.read(
                Files.newInputStream(run("rpm", "--root", lab + "/root", "-qa", "--qf", RpmQueryReader.QUERY_FORMAT)));
        RpmAdvisories advisories = UpdateInfoReader.read(Files.newInputStream(lab.resolve("updateinfo.xml")));
        assertThat(packages.reading().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(packages.packages()).hasSize(world.size());
        assertThat(advisories.reading().completeness()).isEqualTo(Completeness.COMPLETE);

        List<ModuleStream> streams = world.enabled().entrySet().stream()
                .map(entry -> new ModuleStream(entry.getKey(), entry.getValue()))
                .toList();
        assertThat(packages.modules()).isEqualTo(ModuleState.enabled(streams));
        RpmMachine machine = RpmMachine.of(inventory(packages), packages.modules());
        Set<String> ours = new TreeSet<>();
        for (AdvisoryMatch match : AdvisoryMatcher.match(machine, advisories)) {
            if (match.isAvailable()) {
                ours.add(match.advisory().advisory().id() + " " + match.fix());
            }
        }

        Set<String> theirs = dnfList();
        assertThat(theirs).hasSizeGreaterThan(50);
        assertThat(ours).isEqualTo(theirs);
    }

    private Set<String> dnfList() throws IOException, InterruptedException {
        Path output = run(
                "dnf",
                "-q",
                "-c",
                lab + "/lab.conf",
                "--installroot=" + lab + "/root",
                "--releasever=9",
                "--forcearch=x86_64",
                "updateinfo",
                "list",
                "--available");
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(output)) {
            String[] words = line.strip().split(" +");
            if (words.length >= 3) {
                listed.add(words[0] + " " + words[words.length - 1]);
            }
        }
        return listed;
    }

    private static Inventory inventory(RpmPackages packages) {
        return Inventory.builder()
                .machine(MachineId.of("lab"))
                .operatingSystem(OperatingSystem.builder()
                        .family(OsFamily.LINUX)
                        .distribution("almalinux")
                        .version("9")
                        .architecture("x86_64")
                        .build())
                .packages(packages.packages())
                .unreadable(packages.unreadable())
                .observed(Instant.parse("2026-11-21T08:00:00Z"))
                .completeness(packages.reading().completeness())
                .build();
    }

    private void install(RpmWorld world) throws IOException, InterruptedException {
        Files.createDirectories(lab.resolve("root/var/lib/rpm"));
        Files.createDirectories(lab.resolve("root/etc/dnf/modules.d"));
        int number = 0;
        for (Map.Entry<String, String> spec : world.specs().entrySet()) {
            Path file = lab.resolve("s" + number++ + ".spec");
            Files.writeString(file, spec.getValue());
            String target = spec.getKey().substring(0, spec.getKey().indexOf('/'));
            run(
                    "rpmbuild",
                    "-bb",
                    "--target",
                    target,
                    "--define",
                    "_topdir " + lab + "/build",
                    "--define",
                    "_rpmdir " + lab + "/rpms",
                    file.toString());
        }
        List<String> command = new ArrayList<>(List.of(
                "rpm",
                "--root",
                lab + "/root",
                "--force-debian",
                "--justdb",
                "--nodeps",
                "--noscripts",
                "--nosignature",
                "--ignorearch",
                "--force",
                "-i"));
        try (Stream<Path> files = Files.walk(lab.resolve("rpms"))) {
            files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(command::add);
        }
        run(command.toArray(String[]::new));
    }

    private void publish(RpmWorld world) throws IOException, InterruptedException {
        Path repository = Files.createDirectories(lab.resolve("repository"));
        Files.writeString(lab.resolve("updateinfo.xml"), world.updateinfo());
        Files.writeString(lab.resolve("modules.yaml"), world.modules());
        run("createrepo_c", "-q", repository.toString());
        for (String kind : List.of("updateinfo.xml", "modules.yaml")) {
            run(
                    "modifyrepo_c",
                    "--mdtype=" + kind.substring(0, kind.indexOf('.')),
                    lab.resolve(kind).toString(),
                    repository.resolve("repodata").toString());
        }
        Path sources = Files.createDirectories(lab.resolve("sources"));
        Files.writeString(
                sources.resolve("lab.repo"),
                "[lab]\nname=lab\nbaseurl=file://" + repository + "\ngpgcheck=0\nenabled=1\n");
        Files.writeString(
                lab.resolve("lab.conf"),
                "[main]\nreposdir=" + sources + "\ncachedir=" + lab
                        + "/cache\nplugins=0\nmodule_platform_id=platform:el9\nlogdir=" + lab + "/log\n");
        for (Map.Entry<String, String> stream : world.enabled().entrySet()) {
            Files.writeString(
                    lab.resolve("root/etc/dnf/modules.d/" + stream.getKey() + ".module"),
                    "[" + stream.getKey() + "]\nname=" + stream.getKey() + "\nstream=" + stream.getValue()
                            + "\nprofiles=\nstate=enabled\n");
        }
    }

    private Path run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(lab, "out", ".txt");
        Path errors = Files.createTempFile(lab, "err", ".txt");
        command[0] = "/usr/bin/" + command[0];
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("HOME", lab.toString());
        int exit = builder.start().waitFor();
        assertThat(exit)
                .as(() -> String.join(" ", command) + "\n" + text(errors))
                .isZero();
        return output;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
