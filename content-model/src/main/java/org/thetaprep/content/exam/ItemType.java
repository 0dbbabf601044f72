package org.thetaprep.content.exam;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of item a blueprint may allow, each with the name that pack files use. */
public enum ItemType {
    /** Four options, one of them the key. */
    MULTIPLE_CHOICE("multiple-choice"),
    /** Five or six options, two or three of them keys. */
    MULTIPLE_RESPONSE("multiple-response"),
    /** Steps to select and to put in order. */
    ORDERING("ordering"),
    /** Responses to assign to prompts. */
    MATCHING("matching"),
    /** A scenario shared by two to four items, each marked alone. */
    CASE_STUDY("case-study");

    private final String id;

    ItemType(String id) {
        this.id = id;
    }

    /** The name in pack files, for instance {@code multiple-choice}. */
    public String id() {
        return id;
    }

    /**
     * The type with a name.
     *
     * @param id a name as in pack files
     * @return the type, or empty if there is none of that name
     */
    public static Optional<ItemType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
