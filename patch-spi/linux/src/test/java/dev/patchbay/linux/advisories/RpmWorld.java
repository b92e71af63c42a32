package dev.patchbay.linux.advisories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A machine and its advisories, drawn from one seed: epochs, odd versions, noarch and two architectures, several kernels,
 * and modules with three streams of which one or none is enabled. A name belongs to a module or to none, never to both,
 * because dnf 4 judges the mixture differently from its successors.
 */
final class RpmWorld {

    private static final int PLAIN_NAMES = 30;
    private static final int MODULE_NAMES = 8;
    private static final int ADVISORIES = 200;
    private static final List<String> VERSIONS =
            List.of("1.0", "1.0~rc1", "1.0^git1", "1.1", "1.10", "1.9", "2.0a", "2.0", "10");
    private static final List<String> RELEASES = List.of("1", "2", "2.el9", "10.el9", "1.el9_4.2");
    private static final List<String> ARCHITECTURES = List.of("x86_64", "x86_64", "noarch", "i686");

    private final Random random;
    private final List<Content> installed = new ArrayList<>();
    private final Map<String, String> enabled = new TreeMap<>();
    private final StringBuilder updateinfo = new StringBuilder("<?xml version=\"1.0\"?>\n<updates>\n");

    /** A package at a version. */
    record Content(String name, int epoch, String version, String release, String architecture, String label) {}

    RpmWorld(long seed) {
        random = new Random(seed);
        drawInstalled();
        for (int i = 0; i < ADVISORIES; i++) {
            addAdvisory(i);
        }
        updateinfo.append("</updates>\n");
    }

    private void drawInstalled() {
        for (int i = 0; i < PLAIN_NAMES; i++) {
            Set<String> architectures = new LinkedHashSet<>();
            architectures.add(oneOf(ARCHITECTURES));
            if (random.nextInt(4) == 0) {
                architectures.add("x86_64");
                architectures.add("i686");
                architectures.remove("noarch");
            }
            for (String architecture : architectures) {
                installed.add(draw("plain" + i, architecture, ""));
            }
        }
        for (String module : List.of("m0", "m1", "m2")) {
            if (random.nextInt(4) > 0) {
                enabled.put(module, String.valueOf(1 + random.nextInt(3)));
            }
        }
        for (int i = 0; i < MODULE_NAMES; i++) {
            String stream = enabled.get("m" + i % 3);
            if (stream != null) {
                installed.add(draw("modular" + i, "x86_64", "m" + i % 3 + ":" + stream + ":1:abc"));
            }
        }
        installed.add(new Content("kernel-core", 0, "5.14.0", "100.el9", "x86_64", ""));
        installed.add(new Content("kernel-core", 0, "5.14.0", "300.el9", "x86_64", ""));
    }

    private Content draw(String name, String architecture, String label) {
        String release = label.isEmpty() ? oneOf(RELEASES) : "1.module_el9";
        return new Content(name, random.nextInt(4) == 0 ? 1 : 0, oneOf(VERSIONS), release, architecture, label);
    }

    private void addAdvisory(int number) {
        updateinfo
                .append("<update from=\"x\" status=\"final\" version=\"1\" type=\"")
                .append(oneOf(List.of("security", "bugfix", "enhancement", "newpackage")))
                .append("\"><id>ADV-2026:" + (1000 + number) + "</id><title>t</title>")
                .append("<issued date=\"2026-10-01 08:00:00\"/><updated date=\"2026-10-02 08:00:00\"/>")
                .append(oneOf(List.of("", "<severity>Important</severity>", "<severity>None</severity>")))
                .append("<pkglist>");
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            updateinfo.append("<collection short=\"c\"><name>c</name>");
            boolean modular = random.nextInt(3) == 0;
            int module = random.nextInt(3);
            if (modular) {
                updateinfo.append("<module name=\"m" + module + "\" stream=\"" + (1 + random.nextInt(3))
                        + "\" version=\"1\" context=\"abc\" arch=\"x86_64\"/>");
            }
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                addPackage(modular ? modularOf(module) : plain());
            }
            updateinfo.append("</collection>");
        }
        updateinfo.append("</pkglist></update>\n");
    }

    private Content modularOf(int module) {
        int index = module + 3 * random.nextInt(3);
        return draw("modular" + Math.min(index, MODULE_NAMES - 1 - (MODULE_NAMES - 1 - module) % 3), "x86_64", "m");
    }

    private Content plain() {
        return random.nextInt(12) == 0
                ? new Content("kernel-core", 0, "5.14.0", oneOf(List.of("50.el9", "200.el9", "400.el9")), "x86_64", "")
                : draw("plain" + random.nextInt(PLAIN_NAMES + 5), oneOf(ARCHITECTURES), "");
    }

    private void addPackage(Content content) {
        updateinfo.append("<package name=\"" + content.name() + "\" version=\"" + content.version() + "\" release=\""
                + content.release() + "\" epoch=\"" + content.epoch() + "\" arch=\"" + content.architecture()
                + "\" src=\"s.src.rpm\"><filename>f.rpm</filename></package>");
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String updateinfo() {
        return updateinfo.toString();
    }

    /** Returns the enabled stream of every module that has one. */
    Map<String, String> enabled() {
        return enabled;
    }

    String modules() {
        StringBuilder text = new StringBuilder();
        for (String module : List.of("m0", "m1", "m2")) {
            for (int stream = 1; stream <= 3; stream++) {
                text.append("""
                        ---
                        document: modulemd
                        version: 2
                        data:
                          name: %s
                          stream: "%d"
                          version: 1
                          context: abc
                          arch: x86_64
                          summary: x
                          description: x
                          license:
                            module: [MIT]
                          artifacts:
                            rpms: []
                        ...
                        """.formatted(module, stream));
            }
        }
        return text.toString();
    }

    /** Returns the spec files that build what is installed, by the architecture to build for. */
    Map<String, String> specs() {
        Map<String, String> specs = new LinkedHashMap<>();
        int kernels = 0;
        for (Content content : installed) {
            String architecture = content.architecture().equals("i686") ? "i686" : "x86_64";
            String key = architecture + (content.name().equals("kernel-core") ? "/kernel" + kernels++ : "/base");
            specs.merge(
                    key,
                    "Name: base\nVersion: 1\nRelease: 1\nSummary: x\nLicense: x\n%description\nx\n" + part(content),
                    (spec, added) -> spec + part(content));
        }
        return specs;
    }

    private static String part(Content content) {
        return "%package -n " + content.name() + "\nVersion: " + content.version() + "\nRelease: " + content.release()
                + "\nEpoch: " + content.epoch() + "\nSummary: x\n"
                + (content.architecture().equals("noarch") ? "BuildArch: noarch\n" : "")
                + (content.label().isEmpty() ? "" : "ModularityLabel: " + content.label() + "\n")
                + "%description -n " + content.name() + "\nx\n%files -n " + content.name() + "\n";
    }

    int size() {
        return installed.size();
    }
}
