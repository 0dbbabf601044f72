package org.thetaprep.content.problem;

import java.util.Objects;
import org.thetaprep.content.contract.Require;

/**
 * A rule that packs are held to.
 *
 * @param id kebab-case, unique over reader and linter
 * @param severity how bad it is to break it
 * @param explanation what it demands, and why, in a few sentences
 */
public record Rule(String id, Severity severity, String explanation) {

    /** Refuses a malformed id and a blank explanation. */
    public Rule {
        Require.id("rule id", id);
        Objects.requireNonNull(severity, "severity");
        Require.text("explanation of rule " + id, explanation);
    }
}
