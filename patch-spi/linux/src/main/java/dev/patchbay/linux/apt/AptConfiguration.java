package dev.patchbay.linux.apt;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The configuration that points apt at an alternative root (contract rule P7). It is handed over in {@code APT_CONFIG},
 * which apt reads before it looks for {@code apt.conf.d}: so the root's own configuration is read, and the host's is not.
 */
final class AptConfiguration {

    private AptConfiguration() {}

    /** Returns whether the path can be written into a configuration file. */
    static boolean canName(Path root) {
        return root.toString().chars().allMatch(c -> c != '"' && c != '\\' && c >= ' ' && c != 0x7f);
    }

    static String forRoot(Path root, Optional<String> architecture) {
        StringBuilder text = new StringBuilder();
        text.append("Dir \"").append(root).append("/\";\n");
        text.append("Dir::State::status \"").append(root).append("/var/lib/dpkg/status\";\n");
        text.append("Dir::Bin::dpkg \"/usr/bin/dpkg\";\n");
        text.append("DPkg::Options { \"--root=").append(root).append("\"; };\n");
        // looking must not write into the root
        text.append("Dir::Cache::pkgcache \"\";\nDir::Cache::srcpkgcache \"\";\n");
        architecture.ifPresent(
                name -> text.append("APT::Architecture \"").append(name).append("\";\n"));
        return text.toString();
    }
}
