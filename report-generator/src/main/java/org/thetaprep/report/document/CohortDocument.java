package org.thetaprep.report.document;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.report.CohortMap;
import org.thetaprep.report.CohortReport;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.chart.BeforeAfterPicture;
import org.thetaprep.report.chart.CohortPicture;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.MisconceptionPicture;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** A cohort report as a document. */
public final class CohortDocument {

    /** Learners in the first picture, which shares its page with the head of the report. */
    private static final int IN_THE_FIRST = 16;

    /** Learners in each further picture, so that it fills a page and is not higher than one. */
    private static final int IN_A_PICTURE = 22;

    private final CohortReport report;
    private final Language language;
    private final Messages messages;
    private final Figures figures;

    private CohortDocument(CohortReport report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * The document of a report.
     *
     * @param report the report
     * @param language in which language
     * @return the document
     */
    public static ReportDocument of(CohortReport report, Language language) {
        return new CohortDocument(report, language).document();
    }

    private ReportDocument document() {
        return new ReportDocument(
                language,
                messages.say("cohort.name"),
                messages.say("cohort.doctitle", report.cohort(), figures.day(report.date())),
                report.examCode() + ", " + report.examTitle(),
                report.cohort(),
                report.date(),
                headline(),
                lede(),
                sections());
    }

    private String headline() {
        int learners = report.map().rows().size();
        if (learners == 0) {
            return messages.say("cohort.headline.none");
        }
        int above = report.count(EvidenceState.ABOVE);
        return above == 0
                ? messages.say("cohort.headline.unsettled")
                : messages.say("cohort.headline.above", above, learners);
    }

    private String lede() {
        String counts = messages.say(
                "cohort.lede",
                report.count(EvidenceState.ABOVE),
                report.count(EvidenceState.NOT_SETTLED),
                report.count(EvidenceState.BELOW),
                report.count(EvidenceState.NOT_ENOUGH_EVIDENCE));
        if (report.chances().isEmpty()) {
            return counts;
        }
        double low = report.chances().stream()
                .mapToDouble(CohortReport.LearnerChance::low)
                .sum();
        double high = report.chances().stream()
                .mapToDouble(CohortReport.LearnerChance::high)
                .sum();
        int scored = report.chances().size();
        String range = Math.round(low) == Math.round(high)
                ? Long.toString(Math.round(low))
                : messages.say("figures.range", Math.round(low), Math.round(high));
        return counts + " " + messages.count("cohort.expect", scored, scored, range);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("map", messages.say("cohort.map"), maps()));
        if (!report.chances().isEmpty()) {
            sections.add(
                    new Section("chances", messages.say("cohort.chances"), List.of(new Block.Table(chances()))));
        }
        report.change()
                .ifPresent(change -> sections.add(new Section(
                        "change",
                        messages.say("cohort.change"),
                        List.of(new Block.Chart(
                                "change-chart",
                                frame -> new BeforeAfterPicture(change, frame, language),
                                messages.say("change.key"))))));
        if (!report.misconceptions().isEmpty()) {
            sections.add(new Section(
                    "beliefs",
                    messages.say("cohort.beliefs"),
                    List.of(new Block.Chart(
                            "beliefs-chart",
                            frame -> new MisconceptionPicture(report.misconceptions(), frame, language),
                            messages.say("beliefs.chart.key")))));
        }
        sections.add(new Section(
                "limits",
                messages.say("cohort.limits"),
                List.of(new Block.Text(messages.say("cohort.limits.text")))));
        return sections;
    }

    private List<Block> maps() {
        List<Block> blocks = new ArrayList<>();
        CohortMap map = report.map();
        List<String> titles = new ArrayList<>();
        for (String title : map.domains()) {
            titles.add((titles.size() + 1) + " " + title + ".");
        }
        String key = messages.say("cohort.map.key", String.join(" ", titles));
        int from = 0;
        do {
            int to = Math.min(map.rows().size(), from + (from == 0 ? IN_THE_FIRST : IN_A_PICTURE));
            CohortMap part = new CohortMap(map.scale(), map.domains(), map.rows().subList(from, to));
            blocks.add(new Block.Chart(
                    "map-" + (blocks.size() + 1),
                    frame -> new CohortPicture(part, frame, language),
                    to == map.rows().size() ? key : ""));
            from = to;
        } while (from < map.rows().size());
        return blocks;
    }

    private DataTable chances() {
        return new DataTable(
                messages.say("cohort.chances"),
                List.of(
                        DataTable.Column.text(messages.say("column.learner")),
                        DataTable.Column.number(messages.say("column.chance")),
                        DataTable.Column.number(messages.say("column.plausible"))),
                report.chances().stream()
                        .map(chance -> List.of(
                                chance.learner(),
                                figures.percent(chance.probability()),
                                figures.percentRange(chance.low(), chance.high())))
                        .toList());
    }
}
