package org.thetaprep.content.lint;

import org.thetaprep.content.contract.Require;

/**
 * A number that a rule compares with; a pack may set its own in the {@code lint} section of its
 * exam's file.
 *
 * @param name kebab-case, unique over the linter
 * @param standard the number used where the pack sets none
 * @param meaning what it limits, with the unit
 */
public record Threshold(String name, double standard, String meaning) {

    /** Refuses a malformed name and a blank meaning. */
    public Threshold {
        Require.id("threshold name", name);
        Require.text("meaning of " + name, meaning);
    }
}
