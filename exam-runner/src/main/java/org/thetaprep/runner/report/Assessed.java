package org.thetaprep.runner.report;

import java.util.List;
import java.util.Optional;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.scoring.readiness.DomainReadiness;
import org.thetaprep.scoring.readiness.DomainState;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScoredResponse;

/**
 * What was measured of an attempt.
 *
 * @param readiness the measurement
 * @param outlook a fresh form before the learner
 */
record Assessed(Readiness readiness, FormOutlook outlook) {

    static Assessed of(ReadinessModel model, List<ScoredResponse> evidence) {
        FormOutlook outlook = model.predictor().outlook(model.posterior(evidence));
        return new Assessed(model.assess(outlook), outlook);
    }

    /** Whether there are answers enough for a score. */
    boolean isMeasured() {
        return isMeasured(readiness);
    }

    /** Whether there are answers enough for a score. */
    static boolean isMeasured(Readiness readiness) {
        return readiness.responses() >= ReadinessModel.MINIMUM_RESPONSES;
    }

    /** The score over all domains, as reports show it. */
    ScoreEstimate overall() {
        return isMeasured() ? shown(readiness.overall()) : ScoreEstimate.notEnoughEvidence();
    }

    /** The score of a domain, as reports show it. */
    static ScoreEstimate shown(DomainReadiness domain) {
        return domain.state() == DomainState.NOT_ENOUGH_EVIDENCE
                ? ScoreEstimate.notEnoughEvidence()
                : shown(domain.estimate());
    }

    /** A score as reports show it. */
    static ScoreEstimate shown(org.thetaprep.scoring.readiness.ScoreEstimate measured) {
        return ScoreEstimate.of(
                measured.score(),
                measured.half().low(),
                measured.half().high(),
                measured.ninety().low(),
                measured.ninety().high());
    }

    /** The chance of passing a fresh form, where there is a score. */
    Optional<PassChance> passChance() {
        if (!isMeasured()) {
            return Optional.empty();
        }
        double probability = readiness.passProbability();
        return Optional.of(new PassChance(
                probability,
                Math.min(probability, readiness.passProbabilityRange().low()),
                Math.max(probability, readiness.passProbabilityRange().high()),
                readiness.nextForm().scores().stream()
                        .map(score -> (int) Math.round(score))
                        .toList()));
    }
}
