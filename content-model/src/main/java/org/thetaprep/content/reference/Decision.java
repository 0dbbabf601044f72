package org.thetaprep.content.reference;

import java.util.Optional;
import org.thetaprep.content.contract.Require;

/**
 * What a reference row teaches: in this need choose this, for this reason, and mind the trap.
 *
 * @param need the situation or question
 * @param choice what to choose or do
 * @param why the reason
 * @param trap the mistake that is made here
 * @param cue the words in a question that point here
 */
public record Decision(String need, String choice, String why, Optional<String> trap, Optional<String> cue) {

    /** Refuses blank parts. */
    public Decision {
        Require.text("need", need);
        Require.text("choice", choice);
        Require.text("why", why);
        Require.optionalText("trap", trap);
        Require.optionalText("cue", cue);
    }
}
