package org.thetaprep.runner.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.scoring.readiness.DomainState;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ScoreEstimate;

/**
 * What an earlier mock exam of the learner gave, by itself.
 *
 * @param number the learner's how-manieth attempt
 * @param closedAt when it was closed
 * @param overall the score over all domains; empty where the answers were too few
 * @param domains the scores of the domains that had answers enough, by number
 */
public record EarlierAttempt(
        int number, Instant closedAt, Optional<ScoreEstimate> overall, Map<Integer, ScoreEstimate> domains) {

    public EarlierAttempt {
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(overall, "overall");
        domains = Collections.unmodifiableMap(new TreeMap<>(domains));
    }

    /** What a marked attempt gave. */
    static EarlierAttempt of(MarkedAttempt marked, Readiness readiness) {
        Map<Integer, ScoreEstimate> domains = new TreeMap<>();
        readiness.domains().stream()
                .filter(domain -> domain.state() != DomainState.NOT_ENOUGH_EVIDENCE)
                .forEach(domain -> domains.put(
                        marked.pack().exam().domains().get(domain.domain()).number(), domain.estimate()));
        return new EarlierAttempt(
                marked.attempt().header().number(),
                marked.attempt().state().closedAt().orElseThrow(),
                Assessed.isMeasured(readiness) ? Optional.of(readiness.overall()) : Optional.empty(),
                domains);
    }
}
