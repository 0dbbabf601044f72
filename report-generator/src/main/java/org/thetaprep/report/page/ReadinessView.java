package org.thetaprep.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.report.Heading;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.chart.DomainProfile;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.document.ReadinessSections;
import org.thetaprep.report.document.Section;
import org.thetaprep.report.words.EvidenceWords;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.ItemWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.MethodWords;
import org.thetaprep.report.words.ReadinessWords;
import org.thetaprep.report.words.StepWords;

/** What the templates of page and document show: words and figures, ready to be placed. */
public final class ReadinessView {

    private final ReadinessReport report;
    private final ReadinessWords words;
    private final EvidenceWords evidence;
    private final MethodWords method;
    private final Language language;

    /**
     * The view of a report.
     *
     * @param report the report
     * @param language in which language
     */
    public ReadinessView(ReadinessReport report, Language language) {
        this.report = report;
        this.language = language;
        this.words = new ReadinessWords(report, language);
        this.evidence = new EvidenceWords(report, language);
        this.method = new MethodWords(report, language);
    }

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
     * A thing to do next.
     *
     * @param what the thing
     * @param why its reason
     * @param action what its control says
     * @param path where that leads; empty where there is no control
     */
    public record Step(String what, String why, String action, String path) {}

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
        ItemWords itemWords = new ItemWords(language);
        model.put("t", Messages.of(language).all());
        model.put("lang", language.tag());
        Heading heading = report.heading();
        model.put("title", words.title());
        model.put("examCode", heading.examCode());
        model.put("examTitle", heading.examTitle());
        model.put("blueprint", heading.blueprintTitle());
        model.put("notice", heading.blueprintNotice().orElse(""));
        model.put("learner", heading.learner());
        model.put("day", new Figures(language).day(heading.date()));
        model.put("attempt", words.attempt());
        model.put("headline", words.headline());
        model.put("lede", words.lede());
        model.put("hasScore", report.passChance().isPresent());
        model.put("estimateNote", report.passChance().isPresent() ? method.estimate() : "");
        model.put("domainFinding", evidence.domainFinding() + ".");
        model.put("domainNote", evidence.domainNote().orElse(""));
        model.put("profileKey", report.passChance().isPresent() ? evidence.profileKey() : "");
        model.put("guesser", evidence.guesser());
        model.put(
                "freshScores",
                report.passChance()
                        .map(chance -> Messages.of(language).say("fresh.list", freshScores(chance)))
                        .orElse(""));
        model.put("scores", new DomainProfile(report, Frame.WIDE, language).table());
        model.put("contentLang", language == Language.ENGLISH ? "" : " lang=\"en\"");
        model.put("steps", steps());
        model.put("taskFinding", evidence.taskFinding());
        model.put("taskNote", evidence.taskNote());
        model.put("tasks", tasks());
        model.put("beliefFinding", evidence.misconceptionFinding());
        model.put("beliefNote", evidence.misconceptionNote());
        model.put("beliefs", beliefs());
        model.put("itemsFinding", method.itemsFinding());
        model.put(
                "items",
                report.items().stream()
                        .map(item -> ItemView.of(item, itemWords, language))
                        .toList());
        model.put("computed", method.computed());
        return model;
    }

    /**
     * What follows the misconceptions: pictures of what stands behind the answer.
     *
     * @return the sections
     */
    public List<Section> sections() {
        return ReadinessSections.of(report, language);
    }

    private static String freshScores(PassChance chance) {
        return chance.freshScores().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Step> steps() {
        StepWords said = new StepWords(language);
        return report.nextSteps().stream()
                .map(step -> new Step(
                        said.of(step).what(),
                        said.of(step).why(),
                        said.of(step).action(),
                        step.path().orElse("")))
                .toList();
    }

    private List<Task> tasks() {
        return report.tasks().stream()
                .map(task -> new Task(task.id(), task.title(), evidence.taskCount(task), pips(task.right(), task.of())))
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
