package org.thetaprep.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Heading;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.words.EvidenceWords;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.MethodWords;
import org.thetaprep.report.words.ReadinessWords;

/** What the templates of page and document show: words and figures, ready to be placed. */
public final class ReadinessView {

    private final ReadinessReport report;
    private final ReadinessWords words;
    private final EvidenceWords evidence;
    private final MethodWords method;

    /**
     * The view of a report.
     *
     * @param report the report
     */
    public ReadinessView(ReadinessReport report) {
        this.report = report;
        this.words = new ReadinessWords(report);
        this.evidence = new EvidenceWords(report);
        this.method = new MethodWords(report);
    }

    /**
     * A row of the table that says what the picture shows.
     *
     * @param name of the row
     * @param count what was answered
     * @param estimate the score, or a dash
     * @param fifty the middle half, or a dash
     * @param ninety the 90 % interval, or a dash
     * @param state the word for the state
     */
    public record ScoreRow(String name, String count, String estimate, String fifty, String ninety, String state) {}

    /**
     * A misconception with its record.
     *
     * @param number from 1
     * @param name the belief
     * @param help what to think instead
     * @param record how often it was chosen
     * @param pips true for each item in which it was chosen, false for the others that offered it
     */
    public record Belief(int number, String name, String help, String record, List<Boolean> pips) {}

    /**
     * A task with its count.
     *
     * @param id as in the blueprint
     * @param title its title
     * @param count for example {@code 4 of 5}; says so where there is no item
     * @param pips true for each item that is right, false for the others
     */
    public record Task(String id, String title, String count, List<Boolean> pips) {}

    /**
     * All that a template needs, by name.
     *
     * @return names and values
     */
    public Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        Heading heading = report.heading();
        model.put("title", words.title());
        model.put("examCode", heading.examCode());
        model.put("examTitle", heading.examTitle());
        model.put("blueprint", heading.blueprintTitle());
        model.put("notice", heading.blueprintNotice().orElse(""));
        model.put("learner", heading.learner());
        model.put("day", Figures.day(heading.date()));
        model.put("attempt", words.attempt());
        model.put("headline", words.headline());
        model.put("lede", words.lede());
        model.put("hasScore", report.passChance().isPresent());
        model.put("estimateNote", report.passChance().isPresent() ? method.estimate() : "");
        model.put("domainFinding", evidence.domainFinding() + ".");
        model.put("domainNote", evidence.domainNote().orElse(""));
        model.put("profileKey", report.passChance().isPresent() ? evidence.profileKey() : "");
        model.put("guesser", evidence.guesser());
        model.put("scores", scores());
        model.put(
                "freshScores",
                report.passChance().map(ReadinessView::freshScores).orElse(""));
        model.put("steps", report.nextSteps());
        model.put("taskFinding", evidence.taskFinding());
        model.put("taskNote", evidence.taskNote());
        model.put("tasks", tasks());
        model.put("beliefFinding", evidence.misconceptionFinding());
        model.put("beliefNote", evidence.misconceptionNote());
        model.put("beliefs", beliefs());
        model.put("itemsFinding", method.itemsFinding());
        model.put("items", report.items().stream().map(ItemView::of).toList());
        model.put("computed", method.computed());
        return model;
    }

    private static String freshScores(PassChance chance) {
        return chance.freshScores().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<ScoreRow> scores() {
        ScoreRow overall = row("All domains", evidence.overallCaption(), report.overall());
        List<ScoreRow> rows = new java.util.ArrayList<>(List.of(overall));
        for (DomainResult domain : report.domains()) {
            rows.add(row(domain.number() + " " + domain.title(), evidence.domainCaption(domain), domain.estimate()));
        }
        return List.copyOf(rows);
    }

    private ScoreRow row(String name, String count, ScoreEstimate estimate) {
        ScoreScale scale = report.scale();
        EvidenceState state = estimate.state(scale);
        Optional<ScoreEstimate.Measured> score = estimate.match(new ScoreEstimate.Cases<>() {
            @Override
            public Optional<ScoreEstimate.Measured> measured(ScoreEstimate.Measured measured) {
                return Optional.of(measured);
            }

            @Override
            public Optional<ScoreEstimate.Measured> notEnough() {
                return Optional.empty();
            }
        });
        return new ScoreRow(
                name,
                count,
                score.map(found -> Integer.toString(found.estimate())).orElse("–"),
                score.map(found -> Figures.range(found.fifty())).orElse("–"),
                score.map(found -> Figures.range(found.ninety())).orElse("–"),
                ReadinessWords.state(state));
    }

    private List<Task> tasks() {
        return report.tasks().stream()
                .map(task -> new Task(
                        task.id(),
                        task.title(),
                        task.of() == 0 ? "no item" : task.right() + " of " + task.of(),
                        pips(task.right(), task.of())))
                .toList();
    }

    private List<Belief> beliefs() {
        return IntStream.range(0, report.misconceptions().size())
                .mapToObj(i -> {
                    MisconceptionCount count = report.misconceptions().get(i);
                    return new Belief(
                            i + 1,
                            count.misconception().name(),
                            count.misconception().help(),
                            evidence.misconceptionRecord(count),
                            pips(count.chosen(), count.offered()));
                })
                .toList();
    }

    /** A row of pips; too long a row says nothing and is left out. */
    private static List<Boolean> pips(int filled, int all) {
        return all > 12
                ? List.of()
                : IntStream.range(0, all).mapToObj(i -> i < filled).toList();
    }
}
