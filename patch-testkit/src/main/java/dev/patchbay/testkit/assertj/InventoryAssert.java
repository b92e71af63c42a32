package dev.patchbay.testkit.assertj;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageHold;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an inventory. Not thread-safe. */
public final class InventoryAssert extends AbstractAssert<InventoryAssert, Inventory> {

    InventoryAssert(Inventory actual) {
        super(actual, InventoryAssert.class);
    }

    /** Verifies that everything was looked at. */
    public InventoryAssert isComplete() {
        isNotNull();
        if (!actual.completeness().isComplete()) {
            failWithMessage("expected %s to be complete, it is %s", actual.machine(), actual.completeness());
        }
        return this;
    }

    /** Verifies that a package is there at a version, on any architecture. */
    public InventoryAssert hasPackage(String name, String version) {
        List<InstalledPackage> named = named(name);
        if (named.stream().noneMatch(installed -> installed.version().text().equals(version))) {
            failWithMessage("expected %s at %s, found %s", name, version, named);
        }
        return this;
    }

    /** Verifies that a package is not there. */
    public InventoryAssert hasNoPackage(String name) {
        List<InstalledPackage> named = named(name);
        if (!named.isEmpty()) {
            failWithMessage("expected no %s, found %s", name, named);
        }
        return this;
    }

    /** Verifies that a package is held. */
    public InventoryAssert holds(String name) {
        List<InstalledPackage> named = named(name);
        if (named.stream().noneMatch(installed -> installed.hold() == PackageHold.HELD)) {
            failWithMessage("expected %s to be held, found %s", name, named);
        }
        return this;
    }

    private List<InstalledPackage> named(String name) {
        isNotNull();
        return actual.packages().stream()
                .filter(installed -> installed.name().equals(name))
                .toList();
    }
}
