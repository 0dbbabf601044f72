package org.thetaprep.report;

/**
 * A belief that a wrong option stands for.
 *
 * @param name the belief, in the words of somebody who holds it
 * @param help what to think instead
 */
public record Misconception(String name, String help) {

    public Misconception {
        Require.text("misconception name", name);
        Require.text("misconception help", help);
    }
}
