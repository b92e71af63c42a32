package dev.patchbay.assessment.windows;

import dev.patchbay.assessment.reading.Reading;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table of updates says, by product: what replaces what differs between products. Immutable and thread-safe.
 *
 * @param products the products by the name the table gives them
 * @param withoutNumber rows that name no update; what they fix cannot be told from what is installed
 * @param reading how well it could be read; its items are rows after the heading
 */
public record KbTable(SortedMap<String, KbProduct> products, long withoutNumber, Reading reading) {

    public KbTable {
        products = Collections.unmodifiableSortedMap(new TreeMap<>(products));
    }

    /** Returns the updates of exactly this product; never those of one whose name merely contains it. */
    public Optional<KbProduct> product(String name) {
        return Optional.ofNullable(products.get(name));
    }

    @Override
    public String toString() {
        return products.size() + " products, " + reading;
    }
}
