package org.thetaprep.content.reference;

import org.thetaprep.content.contract.Require;

/**
 * One arrow of the reference's flow chart.
 *
 * @param from where it begins
 * @param to where it ends
 */
public record FlowEdge(String from, String to) {

    /** Refuses blank ends. */
    public FlowEdge {
        Require.text("from", from);
        Require.text("to", to);
    }
}
