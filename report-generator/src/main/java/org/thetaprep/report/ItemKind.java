package org.thetaprep.report;

/** What kind of response an item asks for. */
public enum ItemKind {
    /** One of several options. */
    MULTIPLE_CHOICE,
    /** Several of several options. */
    MULTIPLE_RESPONSE,
    /** Steps in their order. */
    ORDERING,
    /** Prompts with what fits them. */
    MATCHING
}
