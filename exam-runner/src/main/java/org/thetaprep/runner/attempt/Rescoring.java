package org.thetaprep.runner.attempt;

import java.util.Optional;

/**
 * What marking an attempt anew did.
 *
 * @param attempt the attempt
 * @param before how it was marked
 * @param after how it is marked
 */
public record Rescoring(AttemptHeader attempt, Optional<Score> before, Optional<Score> after) {

    /** Whether it is marked otherwise than it was. */
    boolean isChange() {
        return !before.equals(after);
    }
}
