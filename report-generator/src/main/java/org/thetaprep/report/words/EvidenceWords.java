package org.thetaprep.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoredCount;
import org.thetaprep.report.TaskResult;

/** What domains, tasks, counts and misconceptions say, and what they do not bear. */
public final class EvidenceWords {

    private final ReadinessReport report;

    /**
     * The words for one report.
     *
     * @param report the report
     */
    public EvidenceWords(ReadinessReport report) {
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * Which domains are settled.
     *
     * @return one sentence
     */
    public String domainFinding() {
        List<String> parts = new ArrayList<>();
        settled(EvidenceState.BELOW).ifPresent(names -> parts.add(names + " below the cut"));
        settled(EvidenceState.ABOVE).ifPresent(names -> parts.add(names + " above it"));
        if (parts.isEmpty()) {
            return report.state() == EvidenceState.NOT_ENOUGH_EVIDENCE
                    ? "No domain has enough evidence yet"
                    : "No domain is settled yet";
        }
        String sentence = Figures.capital(String.join("; ", parts));
        return sentence.contains("the cut") ? sentence : sentence.replace("above it", "above the cut");
    }

    private Optional<String> settled(EvidenceState state) {
        List<String> numbers = report.domains().stream()
                .filter(domain -> domain.estimate().state(report.scale()) == state)
                .map(domain -> Integer.toString(domain.number()))
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        if (numbers.size() == report.domains().size() && numbers.size() > 1) {
            return Optional.of("all domains are");
        }
        return Optional.of(
                numbers.size() == 1
                        ? "domain " + numbers.get(0) + " is"
                        : "domains " + Figures.joined(numbers) + " are");
    }

    /**
     * What the domain intervals do not bear.
     *
     * @return whether an order of the domains may be read from the picture; empty with fewer than two scores
     */
    public Optional<String> domainNote() {
        List<ScoreEstimate.Measured> scores = report.domains().stream()
                .map(DomainResult::estimate)
                .flatMap(estimate -> estimate
                        .match(new ScoreEstimate.Cases<Optional<ScoreEstimate.Measured>>() {
                            @Override
                            public Optional<ScoreEstimate.Measured> measured(ScoreEstimate.Measured score) {
                                return Optional.of(score);
                            }

                            @Override
                            public Optional<ScoreEstimate.Measured> notEnough() {
                                return Optional.empty();
                            }
                        })
                        .stream())
                .toList();
        if (scores.size() < 2) {
            return Optional.empty();
        }
        int highestLow =
                scores.stream().mapToInt(score -> score.ninety().low()).max().orElseThrow();
        int lowestHigh =
                scores.stream().mapToInt(score -> score.ninety().high()).min().orElseThrow();
        return Optional.of(
                highestLow <= lowestHigh
                        ? "The intervals of the domains overlap, so their order may be chance."
                        : "Where the intervals of two domains overlap, their order may be chance.");
    }

    /**
     * How to read the profile.
     *
     * @return the key
     */
    public String profileKey() {
        return "Line: 90\u202f% interval. Band: its middle half. Mark: estimate; full above the cut, half where it is not"
                + " settled, hollow below.";
    }

    /**
     * What stands under the name of a domain.
     *
     * @param domain the domain
     * @return for example {@code 28 % of the exam, 14 answers, 9 right}
     */
    public String domainCaption(DomainResult domain) {
        return Figures.percent(domain.weightPercent()) + " of the exam, " + Figures.counted(domain.answered(), "answer")
                + (domain.answered() == 0 ? "" : ", " + domain.right() + " right");
    }

    /**
     * What stands under the name of the overall row.
     *
     * @return for example {@code 50 scored items, 31 right}
     */
    public String overallCaption() {
        return Figures.counted(report.count().of(), "scored item") + ", "
                + report.count().right() + " right";
    }

    /**
     * The count, beside what guessing would give. Without a score the form was hardly answered, and the comparison would
     * mislead.
     *
     * @return one sentence
     */
    public String guesser() {
        ScoredCount count = report.count();
        long guessed = Math.round(count.guesserExpects());
        String some = (count.right() == 0 ? "None" : Integer.toString(count.right())) + " of the " + count.of();
        String right = count.right() == count.of() ? "All " + count.of() : some;
        String guesser = guessed == 0 ? "under one" : "about " + guessed;
        String start = right + " scored " + (count.of() == 1 ? "item" : "items")
                + (count.right() == 1 || count.right() == 0 ? " is" : " are") + " right";
        if (report.state() == EvidenceState.NOT_ENOUGH_EVIDENCE) {
            return start + ".";
        }
        return count.right() <= guessed
                ? start + ", no more than blind guessing gives: " + guesser + "."
                : start + "; blind guessing gives " + guesser + ".";
    }

    /**
     * How many scored items a task has.
     *
     * @return the heading of the tasks
     */
    public String taskFinding() {
        int fewest = report.tasks().stream().mapToInt(TaskResult::of).min().orElse(0);
        int most = report.tasks().stream().mapToInt(TaskResult::of).max().orElse(0);
        if (most == 0) {
            return "No task has a scored item yet";
        }
        String items =
                fewest == most ? Figures.letters(most) : Figures.letters(fewest) + " to " + Figures.letters(most);
        return "Each task has " + items + (most == 1 ? " item" : " items") + ": counts, no scores";
    }

    /**
     * Why tasks have no scores.
     *
     * @return one sentence
     */
    public String taskNote() {
        return "One form asks too little of a task for a score with a useful interval. Read the counts as a hint where to"
                + " look, not as a ranking.";
    }

    /**
     * How many beliefs stand behind the wrong answers.
     *
     * @return the heading of the misconceptions
     */
    public String misconceptionFinding() {
        int count = report.misconceptions().size();
        return count == 0
                ? "No answer points to a known misconception"
                : Figures.capital(Figures.letters(count)) + (count == 1 ? " idea stands" : " ideas stand")
                        + " behind wrong answers";
    }

    /**
     * What the choice of a distractor shows and what not.
     *
     * @return one or two sentences
     */
    public String misconceptionNote() {
        return "Each wrong option stands for a belief. A belief chosen once may be a slip; chosen again it is worth a"
                + " second look.";
    }

    /**
     * The record of one misconception.
     *
     * @param count how often it was chosen and offered
     * @return for example {@code Chosen in 3 of 4 items that offered it.}
     */
    public String misconceptionRecord(MisconceptionCount count) {
        return count.offered() == 1
                ? "Chosen in the one item that offered it."
                : "Chosen in " + count.chosen() + " of " + count.offered() + " items that offered it.";
    }
}
