package dev.patchbay.model.json;

import dev.patchbay.model.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of document by the name of its golden file. */
final class Documents {

    private Documents() {}

    static Map<String, Object> all() {
        Map<String, Object> documents = new LinkedHashMap<>();
        documents.put("inventory", Samples.inventory());
        documents.put("available", Samples.available());
        documents.put("simulation", Samples.simulation());
        documents.put("assessment", Samples.assessment());
        documents.put("effective-policy", Samples.policy());
        documents.put("approval", Samples.approval());
        documents.put("rejection", Samples.rejection());
        documents.put("schedule", Samples.schedule());
        documents.put("window", Samples.window());
        documents.put("patch-facts", Samples.facts());
        documents.put("run-history", Samples.history());
        documents.put("run", Samples.run());
        documents.put("machine", Samples.machine());
        documents.put("life-cycles", Samples.lifeCycles());
        documents.put("scope", Samples.scope());
        documents.put("profile", Samples.profile());
        documents.put("policy-book", Samples.book());
        documents.put("resolved-policy", Samples.resolved());
        documents.put("rings", Samples.rings());
        documents.put("maintenance-configuration", Samples.configuration());
        documents.put("attachment", Samples.attachment());
        documents.put("freeze", Samples.freeze());
        documents.put("install-plan", Samples.plan());
        return documents;
    }

    /** Returns the text of a golden file. */
    static String golden(String name) {
        try (InputStream file = Documents.class.getResourceAsStream("/golden/" + name + ".json")) {
            if (file == null) {
                throw new AssertionError("no golden file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
