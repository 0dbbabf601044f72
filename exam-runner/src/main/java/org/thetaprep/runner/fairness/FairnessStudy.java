package org.thetaprep.runner.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.run.Run;
import org.thetaprep.runner.run.RunOutcome;

/**
 * A comparison of two groups of learners. It holds no learner: which cohorts they were, how many, and what came of it.
 *
 * @param id the comparison
 * @param startedAt when it began
 * @param packRevision the revision of the pack whose items it compares
 * @param focal the cohort that is compared
 * @param reference the cohort with which it is compared; empty for everybody else
 * @param outcome how each item treats the groups, or why that is not known
 * @param focalLearners how many of the focal group had answers
 * @param referenceLearners how many of the reference group had
 */
public record FairnessStudy(
        UUID id,
        Instant startedAt,
        String packRevision,
        CohortId focal,
        Optional<CohortId> reference,
        RunOutcome<List<ItemFairness>> outcome,
        int focalLearners,
        int referenceLearners)
        implements Run<FairnessStudy> {

    public FairnessStudy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(focal, "focal");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(outcome, "outcome");
    }

    static FairnessStudy begun(
            UUID id, Instant at, String packRevision, CohortId focal, Optional<CohortId> reference) {
        return new FairnessStudy(id, at, packRevision, focal, reference, new RunOutcome.Running<>(), 0, 0);
    }

    private FairnessStudy ended(RunOutcome<List<ItemFairness>> ending, int ofFocal, int ofReference) {
        return new FairnessStudy(id, startedAt, packRevision, focal, reference, ending, ofFocal, ofReference);
    }

    FairnessStudy done(int ofFocal, int ofReference, List<ItemFairness> found) {
        return ended(new RunOutcome.Done<>(List.copyOf(found)), ofFocal, ofReference);
    }

    FairnessStudy refused(int ofFocal, int ofReference, String why) {
        return ended(new RunOutcome.Refused<>(why), ofFocal, ofReference);
    }

    @Override
    public FairnessStudy refused(String why) {
        return refused(focalLearners, referenceLearners, why);
    }

    /** How each item treats the groups; empty if nothing came of it so far. */
    public List<ItemFairness> items() {
        return outcome.result().orElse(List.of());
    }

    /** The items that a person should look at. */
    public List<ItemFairness> flagged() {
        return items().stream().filter(ItemFairness::isFlagged).toList();
    }

    /** How many items had enough answers in both groups. */
    public long compared() {
        return items().stream().filter(item -> item.difference().isPresent()).count();
    }
}
