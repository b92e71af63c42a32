package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import java.util.Optional;

/**
 * The {@code Status} field, three words: what is wanted, whether the package is in order, how far dpkg got (dpkg(1),
 * "Information about packages").
 */
sealed interface DpkgState {

    /** A name dpkg remembers, of which nothing is there. */
    enum Absent implements DpkgState {
        NOT_INSTALLED
    }

    /**
     * A package of which at least something is there.
     *
     * @param state how far dpkg got
     * @param hold whether it is held
     */
    record Present(PackageState state, PackageHold hold) implements DpkgState {}

    /** Reads the three words; empty when one of them is none that dpkg writes. */
    static Optional<DpkgState> parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        Optional<PackageHold> hold = hold(words[0]);
        boolean inOrder = words[1].equals("ok");
        if (hold.isEmpty() || (!inOrder && !words[1].equals("reinstreq"))) {
            return Optional.empty();
        }
        if (words[2].equals("not-installed")) {
            return Optional.of(Absent.NOT_INSTALLED);
        }
        return state(words[2]).map(state -> new Present(inOrder ? state : PackageState.HALF_INSTALLED, hold.get()));
    }

    private static Optional<PackageHold> hold(String want) {
        return switch (want) {
            case "hold" -> Optional.of(PackageHold.HELD);
            case "unknown", "install", "deinstall", "purge" -> Optional.of(PackageHold.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<PackageState> state(String word) {
        return switch (word) {
            case "installed" -> Optional.of(PackageState.INSTALLED);
            case "config-files" -> Optional.of(PackageState.CONFIG_FILES);
            case "half-installed" -> Optional.of(PackageState.HALF_INSTALLED);
            case "unpacked" -> Optional.of(PackageState.UNPACKED);
            case "half-configured" -> Optional.of(PackageState.HALF_CONFIGURED);
            case "triggers-awaited" -> Optional.of(PackageState.TRIGGERS_AWAITED);
            case "triggers-pending" -> Optional.of(PackageState.TRIGGERS_PENDING);
            default -> Optional.empty();
        };
    }
}
