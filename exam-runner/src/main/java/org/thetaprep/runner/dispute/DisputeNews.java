package org.thetaprep.runner.dispute;

import java.util.List;

/**
 * What lately became of a learner's reports and attempts.
 *
 * @param answered rulings that ended reports of theirs, newest first
 * @param effects what rulings did to their attempts, newest first
 */
public record DisputeNews(List<Ruling> answered, List<RulingEffect> effects) {

    public DisputeNews {
        answered = List.copyOf(answered);
        effects = List.copyOf(effects);
    }
}
