package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.ExpectedEffect;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.NextStep;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreScale;

/**
 * What to do after an attempt, the domain with the largest expected effect first. The effect of a domain is how many
 * more of fifty fresh forms would be expected to pass if the learner's ability in it rose by as much as its estimate is
 * below the cut, all else being as it is; it says nothing of which domain is the weakest.
 *
 * @param attempt the attempt
 * @param assessed what was measured of it
 * @param domains its domains
 * @param misconceptions its misconceptions, the costliest first
 * @param scale the scale
 */
record NextSteps(
        ExportedAttempt attempt,
        Assessed assessed,
        List<DomainResult> domains,
        List<MisconceptionCount> misconceptions,
        ScoreScale scale) {

    /** Answers that the narrowing of a domain's interval is told for: two sittings of practice. */
    private static final int MORE_ANSWERS = 24;

    /** Domains that are named at most. */
    private static final int DOMAINS = 2;

    /**
     * By how much a second form narrows the overall interval: from one to two mock exams the standard error falls from
     * .39 to .29 under expected responses (the simulation of fixed forms, with uncalibrated items).
     */
    private static final int SECOND_FORM_NARROWS = 25;

    List<NextStep> all() {
        List<NextStep> steps = new ArrayList<>();
        studies().limit(DOMAINS).forEach(steps::add);
        repeated().ifPresent(steps::add);
        missed().ifPresent(steps::add);
        if (!attempt.items().isEmpty()) {
            steps.add(new NextStep.SitAnother(
                    attempt.items().size(),
                    attempt.exam().blueprint().minutes(),
                    assessed.passChance().isPresent() ? SECOND_FORM_NARROWS : 0,
                    Optional.of("/exams/" + attempt.exam().id())));
        }
        return steps;
    }

    private Stream<NextStep.StudyDomain> studies() {
        return assessed.passChance().stream()
                .flatMap(known -> domains.stream().flatMap(domain -> study(domain, known).stream()))
                .sorted(Comparator.<NextStep.StudyDomain>comparingInt(
                                step -> step.effect().gain())
                        .reversed()
                        .thenComparing(
                                Comparator.<NextStep.StudyDomain>comparingInt(NextStep.StudyDomain::weightPercent)
                                        .reversed()));
    }

    private Optional<NextStep.StudyDomain> study(DomainResult domain, PassChance known) {
        EvidenceState state = domain.estimate().state(scale);
        return domain.estimate()
                .measured()
                .filter(score -> state == EvidenceState.BELOW || state == EvidenceState.NOT_SETTLED)
                .map(score -> new NextStep.StudyDomain(
                        domain.number(),
                        domain.title(),
                        domain.weightPercent(),
                        state,
                        new ExpectedEffect(
                                known.passing(scale),
                                passingAtCut(domain, known),
                                MORE_ANSWERS,
                                narrowing(domain.answered())),
                        Optional.empty()));
    }

    private int passingAtCut(DomainResult domain, PassChance known) {
        int place = attempt.exam().place(domain.number());
        double ability = assessed.readiness().domains().get(place).estimate().theta();
        double rise = Math.max(0, attempt.exam().scale().cutAbility() - ability);
        double probability = assessed.outlook().passProbabilityAfterRise(place, rise);
        return Math.max(known.passing(scale), (int) Math.round(PassChance.DOTS * probability));
    }

    /**
     * By how many per cent {@value #MORE_ANSWERS} answers narrow a domain's interval. Variance falls as prior and
     * answers add their information; an answer of an uncalibrated item is worth about a seventh of the prior of a domain
     * that borrows from three others.
     */
    private static int narrowing(int answers) {
        double before = 1 + answers / 7.0;
        double after = 1 + (answers + MORE_ANSWERS) / 7.0;
        return (int) (5 * Math.round(20 * (1 - Math.sqrt(before / after))));
    }

    private Optional<NextStep> repeated() {
        return misconceptions.stream()
                .filter(count -> count.chosen() >= 2)
                .findFirst()
                .map(count -> new NextStep.PutRight(count, Optional.of("#rr-beliefs")));
    }

    private Optional<NextStep> missed() {
        int missed = (int) attempt.items().stream().filter(item -> !item.right()).count();
        return missed == 0 ? Optional.empty() : Optional.of(new NextStep.ReviewItems(missed, Optional.of("#rr-items")));
    }
}
