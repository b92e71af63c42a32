package dev.patchbay.linux.apt;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program of its own that installs patches into a root; a test kills it in the middle. */
final class InstallChild {

    private InstallChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<PatchId> patches =
                Arrays.stream(arguments).skip(1).map(PatchId::of).toList();
        Target target = Target.root(Path.of(arguments[0]));
        try (PatchBackend backend = new AptBackendProvider().open(target, BackendOptions.local())) {
            backend.install(InstallRequest.of(patches, List.of()), CallContext.standard());
        }
    }

    /** Starts it; what it prints goes to the test's own output. */
    static Process start(Path root, PatchId... patches) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                InstallChild.class.getName(),
                root.toString()));
        Arrays.stream(patches).map(PatchId::value).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The tests run from the module path, where the build says so, or from the class path. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                location(InstallChild.class),
                location(AptBackendProvider.class),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
    }

    private static String location(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }
}
