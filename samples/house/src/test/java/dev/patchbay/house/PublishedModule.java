package dev.patchbay.house;

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
import java.util.ArrayList;
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

    private static final List<PublishedModule> ALL = readAll();
    private static final JavaClasses ALL_CLASSES =
            classesAt(ALL.stream().map(PublishedModule::location).toList());

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

    private static List<PublishedModule> readAll() {
        List<PublishedModule> modules = new ArrayList<>();
        Path own = Path.of("target").toAbsolutePath();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path location = Path.of(entry).toAbsolutePath();
            if (Files.exists(location) && !location.startsWith(own)) {
                read(location).ifPresent(modules::add);
            }
        }
        return List.copyOf(modules);
    }

    private static Optional<PublishedModule> read(Path location) {
        try {
            if (Files.isDirectory(location)) {
                return read(location, location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return read(location, jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PublishedModule> read(Path location, Path content) throws IOException {
        if (!Files.isDirectory(content.resolve("dev/patchbay"))) {
            return Optional.empty();
        }
        List<String> packages;
        try (Stream<Path> files = Files.walk(content.resolve("dev/patchbay"))) {
            packages = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> content.relativize(file.getParent()).toString())
                    .map(name -> name.replace(content.getFileSystem().getSeparator(), "."))
                    .distinct()
                    .sorted()
                    .toList();
        }
        if (packages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublishedModule(
                location,
                packages,
                descriptorAt(location),
                servicesBelow(content.resolve("META-INF/services")),
                classesAt(List.of(location))));
    }

    private static JavaClasses classesAt(List<Path> locations) {
        return new ClassFileImporter()
                .importLocations(locations.stream()
                        .map(location -> Location.of(
                                Files.isDirectory(location)
                                        ? location.toUri()
                                        : URI.create("jar:" + location.toUri() + "!/")))
                        .toList());
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
