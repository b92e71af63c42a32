package dev.patchbay.house;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with a module descriptor, one sentence each; an empty list is a sound one. */
final class DescriptorRules {

    private DescriptorRules() {}

    /** Exports are exactly the packages with public types that are not internal, to everybody. */
    static List<String> exportFaults(ModuleDescriptor module, Collection<String> packagesWithPublicTypes) {
        List<String> faults = new ArrayList<>();
        Set<String> api = new TreeSet<>(packagesWithPublicTypes);
        api.removeIf(ApiRules::isInternal);
        for (Exports exported : module.exports()) {
            if (!exported.targets().isEmpty()) {
                faults.add(exported.source() + " is exported to " + exported.targets() + " only");
            }
            if (!api.remove(exported.source())) {
                faults.add(exported.source() + " is exported but is internal or holds nothing public");
            }
        }
        api.forEach(forgotten -> faults.add(forgotten + " holds public types but is not exported"));
        return faults;
    }

    static List<String> openFaults(ModuleDescriptor module) {
        List<String> faults = new ArrayList<>();
        if (module.isOpen()) {
            faults.add(module.name() + " is open");
        }
        for (Opens opened : module.opens()) {
            if (opened.targets().isEmpty()) {
                faults.add(opened.source() + " is open to everybody");
            }
        }
        return faults;
    }

    /** Requirements stay inside {@code requirable}; a module of ours that signatures name is passed on to embedders. */
    static List<String> requirementFaults(
            ModuleDescriptor module, Set<String> requirable, Set<String> namedInSignatures) {
        List<String> faults = new ArrayList<>();
        for (Requires required : module.requires()) {
            if (!requirable.contains(required.name())) {
                faults.add(required.name() + " is required, which the house does not allow");
            }
            if (namedInSignatures.contains(required.name())
                    && !required.modifiers().contains(Requires.Modifier.TRANSITIVE)) {
                faults.add(required.name() + " is named in public signatures but not required transitively");
            }
        }
        return faults;
    }

    /** Discovery needs {@code provides} on the module path and {@code META-INF/services} on the class path. */
    static List<String> providerFaults(ModuleDescriptor module, Map<String, List<String>> services) {
        Map<String, Set<String>> provided = new TreeMap<>();
        for (Provides provides : module.provides()) {
            provided.put(provides.service(), new HashSet<>(provides.providers()));
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        services.forEach((service, providers) -> listed.put(service, new HashSet<>(providers)));

        List<String> faults = new ArrayList<>();
        Set<String> all = new TreeSet<>(provided.keySet());
        all.addAll(listed.keySet());
        for (String service : all) {
            Set<String> inDescriptor = provided.getOrDefault(service, Set.of());
            Set<String> inFiles = listed.getOrDefault(service, Set.of());
            if (!inDescriptor.equals(inFiles)) {
                faults.add(service + ": module-info provides " + new TreeSet<>(inDescriptor)
                        + ", META-INF/services lists " + new TreeSet<>(inFiles));
            }
        }
        return faults;
    }
}
