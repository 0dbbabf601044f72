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

    /** What an attempt gave. */
    static EarlierAttempt of(ExportedAttempt attempt, Measurement measurement) {
        Readiness readiness = measurement.assess(attempt);
        Map<Integer, ScoreEstimate> domains = new TreeMap<>();
        readiness.domains().stream()
                .filter(domain -> domain.state() != DomainState.NOT_ENOUGH_EVIDENCE)
                .forEach(domain -> domains.put(
                        attempt.exam().domains().get(domain.domain()).number(), domain.estimate()));
        return new EarlierAttempt(
                attempt.number(),
                attempt.closedAt(),
                Assessed.isMeasured(readiness) ? Optional.of(readiness.overall()) : Optional.empty(),
                domains);
    }
}
