package org.thetaprep.report.words;

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
    private final Messages messages;
    private final Figures figures;

    /**
     * The words for one report, in English.
     *
     * @param report the report
     */
    public EvidenceWords(ReadinessReport report) {
        this(report, Language.ENGLISH);
    }

    /**
     * The words for one report.
     *
     * @param report the report
     * @param language in which language
     */
    public EvidenceWords(ReadinessReport report, Language language) {
        this.report = Objects.requireNonNull(report, "report");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * Which domains are settled.
     *
     * @return one sentence
     */
    public String domainFinding() {
        Optional<String> below = settled(EvidenceState.BELOW, "below");
        Optional<String> above = settled(EvidenceState.ABOVE, below.isPresent() ? "aboveit" : "above");
        if (below.isEmpty() && above.isEmpty()) {
            return messages.say(
                    report.state() == EvidenceState.NOT_ENOUGH_EVIDENCE ? "domains.nothing" : "domains.unsettled");
        }
        return Figures.capital(
                below.isPresent() && above.isPresent()
                        ? below.get() + "; " + above.get()
                        : below.or(() -> above).orElseThrow());
    }

    private Optional<String> settled(EvidenceState state, String key) {
        List<String> numbers = report.domains().stream()
                .filter(domain -> domain.estimate().state(report.scale()) == state)
                .map(domain -> Integer.toString(domain.number()))
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        if (numbers.size() == report.domains().size() && numbers.size() > 1) {
            return Optional.of(messages.say("domains.all." + key));
        }
        return Optional.of(messages.count("domains." + key, numbers.size(), figures.joined(numbers)));
    }

    /**
     * What the domain intervals do not bear.
     *
     * @return whether an order of the domains may be read from the picture; empty with fewer than two scores
     */
    public Optional<String> domainNote() {
        List<ScoreEstimate.Measured> scores = report.domains().stream()
                .map(DomainResult::estimate)
                .flatMap(estimate -> estimate.measured().stream())
                .toList();
        if (scores.size() < 2) {
            return Optional.empty();
        }
        int highestLow =
                scores.stream().mapToInt(score -> score.ninety().low()).max().orElseThrow();
        int lowestHigh =
                scores.stream().mapToInt(score -> score.ninety().high()).min().orElseThrow();
        return Optional.of(messages.say(highestLow <= lowestHigh ? "domains.overlap.all" : "domains.overlap.some"));
    }

    /**
     * How to read the profile.
     *
     * @return the key
     */
    public String profileKey() {
        return messages.say("profile.key");
    }

    /**
     * What stands under the name of a domain.
     *
     * @param domain the domain
     * @return for example {@code 28 % of the exam, 14 answers, 9 right}
     */
    public String domainCaption(DomainResult domain) {
        return messages.count(
                "domain.caption",
                domain.answered(),
                figures.percent(domain.weightPercent()),
                domain.answered(),
                domain.right());
    }

    /**
     * What stands under the name of the overall row.
     *
     * @return for example {@code 50 scored items, 31 right}
     */
    public String overallCaption() {
        return messages.count(
                "overall.caption",
                report.count().of(),
                report.count().of(),
                report.count().right());
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
        String start = count.right() == count.of() && count.of() > 0
                ? messages.count("right.all", count.of(), count.of())
                : messages.count("right.some", count.right(), count.right(), count.of());
        if (report.state() == EvidenceState.NOT_ENOUGH_EVIDENCE) {
            return start + ".";
        }
        String guesser = messages.count("guesser.about", guessed, guessed);
        return messages.say(count.right() <= guessed ? "guesser.nomore" : "guesser.gives", start, guesser);
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
            return messages.say("tasks.finding.none");
        }
        if (fewest == most) {
            return messages.count("tasks.finding.each", most, figures.letters(most));
        }
        return fewest == 0
                ? messages.count("tasks.finding.upto", most, figures.letters(most))
                : messages.say("tasks.finding.range", figures.letters(fewest), figures.letters(most));
    }

    /**
     * Why tasks have no scores.
     *
     * @return one sentence
     */
    public String taskNote() {
        return messages.say("tasks.note");
    }

    /**
     * The count of a task.
     *
     * @param task the task
     * @return for example {@code 4 of 5}; says so where there is no item
     */
    public String taskCount(TaskResult task) {
        return task.of() == 0 ? messages.say("tasks.noitem") : messages.say("count.of", task.right(), task.of());
    }

    /**
     * How many beliefs stand behind the wrong answers.
     *
     * @return the heading of the misconceptions
     */
    public String misconceptionFinding() {
        int count = report.misconceptions().size();
        return messages.count("beliefs.finding", count, Figures.capital(figures.letters(count)));
    }

    /**
     * What the choice of a distractor shows and what not.
     *
     * @return one or two sentences
     */
    public String misconceptionNote() {
        return messages.say("beliefs.note");
    }

    /**
     * The record of one misconception.
     *
     * @param count how often it was chosen and offered
     * @return for example {@code Chosen in 3 of 4 items that offered it.}
     */
    public String misconceptionRecord(MisconceptionCount count) {
        return messages.count("beliefs.record", count.offered(), count.chosen(), count.offered());
    }
}
