package org.thetaprep.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How ready a learner is after one attempt, with everything the attempt shows.
 *
 * @param heading what it is about
 * @param scale the scale of all scores in it
 * @param overall the score over all domains
 * @param passChance the chance of passing a fresh form; empty exactly when there is not enough evidence overall
 * @param count the plain count
 * @param domains every domain of the blueprint, in its order
 * @param tasks every task of the blueprint, in its order
 * @param misconceptions those fallen for, the costliest first
 * @param nextSteps what to do next, the most useful first
 * @param items the form, in its order; may be left out
 * @param provenance where the figures come from
 * @param background what stands behind the answer, where it is known
 */
public record ReadinessReport(
        Heading heading,
        ScoreScale scale,
        ScoreEstimate overall,
        Optional<PassChance> passChance,
        ScoredCount count,
        List<DomainResult> domains,
        List<TaskResult> tasks,
        List<MisconceptionCount> misconceptions,
        List<NextStep> nextSteps,
        List<ItemReview> items,
        Provenance provenance,
        Background background) {

    public ReadinessReport {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(passChance, "passChance");
        Objects.requireNonNull(count, "count");
        domains = Require.list("domains", domains);
        tasks = Require.list("tasks", tasks);
        misconceptions = Require.list("misconceptions", misconceptions);
        nextSteps = Require.list("nextSteps", nextSteps);
        items = Require.list("items", items);
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(background, "background");
        boolean measured = overall.state(scale) != EvidenceState.NOT_ENOUGH_EVIDENCE;
        if (measured != passChance.isPresent()) {
            throw new IllegalArgumentException(
                    measured
                            ? "a score needs its chance of passing"
                            : "a chance of passing needs a score: " + passChance);
        }
    }

    /**
     * The same report without the review of its items.
     *
     * @return the report
     */
    public ReadinessReport withoutItems() {
        return new ReadinessReport(
                heading,
                scale,
                overall,
                passChance,
                count,
                domains,
                tasks,
                misconceptions,
                nextSteps,
                List.of(),
                provenance,
                background);
    }

    /**
     * Where the overall score stands.
     *
     * @return the state
     */
    public EvidenceState state() {
        return overall.state(scale);
    }
}
