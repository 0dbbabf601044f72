package org.thetaprep.runner.report;

import java.util.List;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.readiness.FormPredictor;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScoredResponse;

/**
 * Measures a learner by an attempt alone.
 *
 * <p>Evidence are the scored items that the learner saw: one seen and left open counts as wrong, one never
 * reached tells nothing of ability and is left out (it still earns nothing in the number of right answers).
 *
 * @param models the measurement models
 */
record Measurement(ReadinessModels models) {

    /** What an attempt tells of readiness, and what it rests on. */
    Assessed assess(ExportedAttempt attempt) {
        return Assessed.of(models.of(attempt.exam().basis()), evidence(attempt));
    }

    /** What a marked attempt tells of readiness, and what it rests on. */
    Assessed assess(MarkedAttempt marked) {
        return Assessed.of(model(marked), evidence(marked));
    }

    /** What an attempt tells of the learner's abilities. */
    ProfilePosterior posterior(ExportedAttempt attempt) {
        return models.of(attempt.exam().basis()).posterior(evidence(attempt));
    }

    /** What predicts a fresh form of the attempt's exam. */
    FormPredictor predictor(ExportedAttempt attempt) {
        return models.of(attempt.exam().basis()).predictor();
    }

    private static List<ScoredResponse> evidence(ExportedAttempt attempt) {
        return attempt.items().stream()
                .filter(ExportedItem::tells)
                .map(item -> new ScoredResponse(
                        item.review().itemId(),
                        attempt.exam().place(item.review().domain()),
                        item.prior(),
                        item.right()))
                .toList();
    }

    /** What a marked attempt tells of the learner's abilities. */
    ProfilePosterior posterior(MarkedAttempt marked) {
        return model(marked).posterior(evidence(marked));
    }

    /** The model by which a marked attempt is measured. */
    ReadinessModel model(MarkedAttempt marked) {
        return models.of(marked.pack(), marked.blueprint(), marked.parameters());
    }

    private static List<ScoredResponse> evidence(MarkedAttempt marked) {
        ContentPack pack = marked.pack();
        return marked.scored().stream()
                .filter(item -> item.seen() || item.answered())
                .map(item -> new ScoredResponse(
                        item.item().id().value(),
                        ReadinessModels.domain(pack, item.task()),
                        marked.parameters().prior(item.item()),
                        item.right()))
                .toList();
    }
}
