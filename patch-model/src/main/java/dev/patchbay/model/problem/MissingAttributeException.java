package dev.patchbay.model.problem;

/** A builder was asked to build before everything required was given; thrown by generated builders. */
public final class MissingAttributeException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param attributes names of the attributes that are missing, in declaration order
     */
    public MissingAttributeException(String... attributes) {
        super(new Problem(
                "attribute.missing",
                String.join(", ", attributes),
                "nothing",
                attributes.length == 1 ? "a value for this attribute" : "values for these attributes"));
    }
}
