package dev.patchbay.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published module as this build made it: a directory of classes or a jar, whichever stands on the class path.
 *
 * @param location the directory or jar
 * @param packages names of the packages that hold classes
 * @param descriptor what its {@code module-info} says; empty when there is none
 * @param services provider names by service as {@code META-INF/services} lists them
 * @param classes its classes as ArchUnit sees them
 */
record PublishedModule(
        Path location,
        List<String> packages,
        Optional<ModuleDescriptor> descriptor,
        Map<String, List<String>> services,
        JavaClasses classes) {

    private static final JavaClasses ALL_CLASSES = new ClassFileImporter()
            .importLocations(classPath().map(PublishedModule::classesAt).toList());
    private static final List<PublishedModule> ALL =
            classPath().map(PublishedModule::read).toList();

    static List<PublishedModule> all() {
        return ALL;
    }

    /** The classes of all modules, where a rule looks across their borders. */
    static JavaClasses allClasses() {
        return ALL_CLASSES;
    }

    /** The shortest package name, which is also what the module is called. */
    String name() {
        return descriptor
                .map(ModuleDescriptor::name)
                .orElseGet(() -> packages.stream().min(String::compareTo).orElseThrow());
    }

    /** Where the sources of this module lie, next to what was built from them. */
    Path sources() {
        for (Path at = location; at != null; at = at.getParent()) {
            Path sources = at.resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                return sources;
            }
        }
        throw new IllegalStateException("no sources beside " + location);
    }

    @Override
    public String toString() {
        return name();
    }

    /** The entries of the class path that hold published classes; the rules' own are none. */
    private static Stream<Path> classPath() {
        Path own = Path.of("target").toAbsolutePath();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(location -> Files.exists(location) && !location.startsWith(own))
                .filter(location ->
                        !inside(location, PublishedModule::packagesBelow).isEmpty());
    }

    private static PublishedModule read(Path location) {
        String origin = plain(classesAt(location).asURI());
        return new PublishedModule(
                location,
                inside(location, PublishedModule::packagesBelow),
                descriptorAt(location),
                inside(location, content -> servicesBelow(content.resolve("META-INF/services"))),
                ALL_CLASSES.that(DescribedPredicate.describe(
                        "come from " + location,
                        type -> type.getSource()
                                .map(source -> plain(source.getUri()).startsWith(origin))
                                .orElse(false))));
    }

    /** The same place is written with one slash or with three. */
    private static String plain(URI place) {
        return place.toString().replace("file:///", "file:/");
    }

    private static Location classesAt(Path location) {
        return Location.of(
                Files.isDirectory(location) ? location.toUri() : URI.create("jar:" + location.toUri() + "!/"));
    }

    private interface Reading<T> {
        T from(Path content) throws IOException;
    }

    private static <T> T inside(Path location, Reading<T> reading) {
        try {
            if (Files.isDirectory(location)) {
                return reading.from(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return reading.from(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> packagesBelow(Path content) throws IOException {
        Path root = content.resolve("dev/patchbay");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> content.relativize(file.getParent()).toString())
                    .map(name -> name.replace(content.getFileSystem().getSeparator(), "."))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    static Optional<ModuleDescriptor> descriptorAt(Path location) {
        try {
            return ModuleFinder.of(location).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .filter(descriptor -> !descriptor.isAutomatic())
                    .findFirst();
        } catch (FindException e) {
            return Optional.empty();
        }
    }

    static Map<String, List<String>> servicesBelow(Path directory) throws IOException {
        Map<String, List<String>> services = new LinkedHashMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.sorted().toList()) {
                    services.put(
                            file.getFileName().toString(),
                            Files.readAllLines(file).stream()
                                    .map(line -> line.replaceFirst("#.*", "").strip())
                                    .filter(line -> !line.isEmpty())
                                    .toList());
                }
            }
        }
        return services;
    }
}
