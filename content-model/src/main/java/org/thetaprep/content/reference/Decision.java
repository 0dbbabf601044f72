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
public record Decision(
    Optional<String> need,
    Optional<String> choice,
    Optional<String> why,
    Optional<String> trap,
    Optional<String> cue) {

  /** Refuses a decision that says nothing at all, and blank parts. */
  public Decision {
    Require.optionalText("need", need);
    Require.optionalText("choice", choice);
    Require.optionalText("why", why);
    Require.optionalText("trap", trap);
    Require.optionalText("cue", cue);
    Require.that(
        need.isPresent() || choice.isPresent() || why.isPresent() || trap.isPresent(),
        "a decision must have a need, a choice, a why or a trap");
  }
}
