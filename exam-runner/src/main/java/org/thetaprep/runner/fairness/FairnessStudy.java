package org.thetaprep.runner.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.cohort.CohortId;

/**
 * A comparison of two groups of learners. It holds no learner: which cohorts they were, how many, and what came of it.
 *
 * @param id the comparison
 * @param startedAt when it began
 * @param packRevision the revision of the pack whose items it compares
 * @param focal the cohort that is compared
 * @param reference the cohort with which it is compared; empty for everybody else
 * @param outcome how far it is
 * @param problem why nothing came of it; empty otherwise
 * @param focalLearners how many of the focal group had answers
 * @param referenceLearners how many of the reference group had
 * @param items what came of it
 */
public record FairnessStudy(
        UUID id,
        Instant startedAt,
        String packRevision,
        CohortId focal,
        Optional<CohortId> reference,
        Outcome outcome,
        String problem,
        int focalLearners,
        int referenceLearners,
        List<ItemFairness> items) {

    /** How far a comparison is. */
    public enum Outcome {
        /** It is under way. */
        RUNNING,
        /** It has ended. */
        DONE,
        /** Nothing came of it, and it says why. */
        REFUSED
    }

    public FairnessStudy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(focal, "focal");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(outcome, "outcome");
        items = List.copyOf(items);
    }

    static FairnessStudy begun(
            UUID id, Instant at, String packRevision, CohortId focal, Optional<CohortId> reference) {
        return new FairnessStudy(id, at, packRevision, focal, reference, Outcome.RUNNING, "", 0, 0, List.of());
    }

    FairnessStudy done(int ofFocal, int ofReference, List<ItemFairness> found) {
        return new FairnessStudy(
                id, startedAt, packRevision, focal, reference, Outcome.DONE, "", ofFocal, ofReference, found);
    }

    FairnessStudy refused(int ofFocal, int ofReference, String why) {
        return new FairnessStudy(
                id, startedAt, packRevision, focal, reference, Outcome.REFUSED, why, ofFocal, ofReference, List.of());
    }

    /** The items that a person should look at. */
    public List<ItemFairness> flagged() {
        return items.stream().filter(ItemFairness::isFlagged).toList();
    }

    /** How many items had enough answers in both groups. */
    public long compared() {
        return items.stream().filter(item -> item.difference().isPresent()).count();
    }
}
