package org.thetaprep.content.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;

/**
 * One finding in a pack.
 *
 * @param severity how bad it is
 * @param rule id of the rule that is broken
 * @param location where
 * @param message what is expected there, or what is wrong
 * @param found what stands there instead, where that says more
 */
public record Problem(Severity severity, String rule, Location location, String message, Optional<String> found)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    /** Refuses a malformed rule id and a blank message. */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Require.id("rule", rule);
        Objects.requireNonNull(location, "location");
        Require.text("message", message);
        Objects.requireNonNull(found, "found");
    }

    /**
     * A finding against a rule, with the rule's severity.
     *
     * @param rule the rule
     * @param location where
     * @param message what is expected there, or what is wrong
     * @return the problem
     */
    public static Problem of(Rule rule, Location location, String message) {
        return new Problem(rule.severity(), rule.id(), location, message, Optional.empty());
    }

    /** The file, relative to the pack's folder. */
    public String file() {
        return location.file();
    }

    /** The line, from 1. */
    public int line() {
        return location.line();
    }

    /** The column, from 1. */
    public int column() {
        return location.column();
    }

    /** Where that is within the document. */
    public String path() {
        return location.path();
    }

    /** Whether it is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Orders by place, then errors first. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** One line for a terminal: place, severity, message, what was found, rule. */
    @Override
    public String toString() {
        return location + ": " + severity.id() + ": " + message
                + found.map(text -> ", found " + text).orElse("") + " [" + rule + "]";
    }
}
