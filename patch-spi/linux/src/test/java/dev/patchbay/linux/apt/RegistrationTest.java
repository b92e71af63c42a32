package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.spi.PatchBackendProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    @Test
    void classPathAndModulePathRegisterTheSameProviders() throws IOException, URISyntaxException {
        Path classes = Path.of(AptBackendProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> services =
                Files.readAllLines(classes.resolve("META-INF/services").resolve(PatchBackendProvider.class.getName()));
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(in);

            assertThat(module.provides()).singleElement().satisfies(provides -> {
                assertThat(provides.service()).isEqualTo(PatchBackendProvider.class.getName());
                assertThat(provides.providers()).isEqualTo(services);
            });
        }
        assertThat(services).containsExactly(AptBackendProvider.class.getName());
    }
}
