package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.NextStep;
import org.thetaprep.report.NextStep.Action;
import org.thetaprep.report.ScoreScale;

/** What to do after an attempt. Names a weakest domain only where the evidence bears it. */
final class NextSteps {

    private NextSteps() {}

    static List<NextStep> of(
            MarkedAttempt marked,
            List<DomainResult> domains,
            List<MisconceptionCount> misconceptions,
            ScoreScale scale) {
        List<NextStep> steps = new ArrayList<>();
        missed(marked).ifPresent(steps::add);
        belowTheCut(domains, scale).ifPresent(steps::add);
        repeated(misconceptions).ifPresent(steps::add);
        steps.add(anotherMock(marked));
        return steps;
    }

    private static Optional<NextStep> missed(MarkedAttempt marked) {
        long missed = marked.items().stream().filter(item -> !item.right()).count();
        return missed == 0
                ? Optional.empty()
                : Optional.of(new NextStep(
                        "Go through the " + missed + (missed == 1 ? " item" : " items") + " you did not get right",
                        "Each says why the key fits and for which scenario your choice would have been right.",
                        Optional.of(new Action("Review " + missed + (missed == 1 ? " item" : " items"), "#items"))));
    }

    private static Optional<NextStep> belowTheCut(List<DomainResult> domains, ScoreScale scale) {
        return domains.stream()
                .filter(domain -> domain.estimate().state(scale) == EvidenceState.BELOW)
                .max(Comparator.comparingInt(DomainResult::weightPercent))
                .map(domain -> new NextStep(
                        "Study domain " + domain.number() + ", " + domain.title(),
                        "Its whole interval lies below the cut, and it is " + domain.weightPercent()
                                + " % of the exam.",
                        Optional.empty()));
    }

    private static Optional<NextStep> repeated(List<MisconceptionCount> misconceptions) {
        return misconceptions.stream()
                .filter(count -> count.chosen() >= 2)
                .findFirst()
                .map(count -> new NextStep(
                        "Put right: " + count.misconception().name(),
                        "Chosen in " + count.chosen() + " of the " + count.offered() + " items that offered it. "
                                + count.misconception().help(),
                        Optional.empty()));
    }

    private static NextStep anotherMock(MarkedAttempt marked) {
        return new NextStep(
                "Take another mock exam on other items",
                "A second form narrows the overall interval by about a quarter, and shows whether this result holds.",
                Optional.of(new Action(
                        "Start a mock exam, " + marked.items().size() + " items",
                        "/exams/" + marked.pack().exam().id())));
    }
}
