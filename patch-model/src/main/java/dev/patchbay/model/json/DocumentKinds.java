package dev.patchbay.model.json;

/** The kind of a value that is read on its own. */
final class DocumentKinds {

    private DocumentKinds() {}

    /** Returns the kind a type declares; a part of a document that declares none is read as strictly as a policy. */
    static DocumentKind of(Class<?> type) {
        JsonDocument document = type.getAnnotation(JsonDocument.class);
        return document == null ? DocumentKind.POLICY : document.kind();
    }
}
