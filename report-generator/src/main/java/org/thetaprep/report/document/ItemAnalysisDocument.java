package org.thetaprep.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thetaprep.report.ItemAnalysis;
import org.thetaprep.report.ItemCurves;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.DistractorPicture;
import org.thetaprep.report.chart.ExposurePicture;
import org.thetaprep.report.chart.ItemCharacteristicPicture;
import org.thetaprep.report.chart.ReliabilityPicture;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** An item analysis as a document. */
public final class ItemAnalysisDocument {

    private final ItemAnalysis report;
    private final Language language;
    private final Messages messages;
    private final Figures figures;

    private ItemAnalysisDocument(ItemAnalysis report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * The document of an analysis.
     *
     * @param report the analysis
     * @param language in which language
     * @return the document
     */
    public static ReportDocument of(ItemAnalysis report, Language language) {
        return new ItemAnalysisDocument(report, language).document();
    }

    private boolean told(ItemAnalysis.Item item) {
        return item.right().of() >= report.minimum();
    }

    private List<ItemAnalysis.Item> concerned() {
        return report.items().stream()
                .filter(item -> told(item) && !item.concerns().isEmpty())
                .toList();
    }

    private ReportDocument document() {
        int told = (int) report.items().stream().filter(this::told).count();
        int concerned = concerned().size();
        String key = told == 0 ? "none" : concerned == 0 ? "fine" : concerned == 1 ? "one" : "other";
        return new ReportDocument(
                language,
                messages.say("analysis.name"),
                messages.say("analysis.doctitle", report.bank(), figures.day(report.date())),
                report.bank(),
                report.bank(),
                report.date(),
                messages.say("analysis.headline." + key, concerned, told),
                messages.say("analysis.lede", report.items().size(), told, report.minimum()),
                sections());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<ItemAnalysis.Item> concerned = concerned();
        sections.add(new Section(
                "concerns",
                messages.say("analysis.concerns"),
                List.of(
                        concerned.isEmpty()
                                ? new Block.Text(messages.say("analysis.none"))
                                : new Block.Table(concerns(concerned)))));
        if (!report.curves().isEmpty()) {
            sections.add(new Section("curves", messages.say("analysis.curves"), curves()));
        }
        report.exposure()
                .ifPresent(exposure -> sections.add(new Section(
                        "exposure",
                        messages.say("analysis.exposure"),
                        List.of(new Block.Chart(
                                "exposure-chart", frame -> new ExposurePicture(exposure, frame, language), "")))));
        report.reliability()
                .ifPresent(reliability -> sections.add(new Section(
                        "reliability",
                        messages.say("analysis.reliability"),
                        List.of(
                                new Block.Text(messages.say("analysis.reliability.note")),
                                new Block.Chart(
                                        "reliability-chart",
                                        frame -> new ReliabilityPicture(reliability, frame, language),
                                        "")))));
        if (!report.items().isEmpty()) {
            sections.add(new Section("items", messages.say("analysis.items"), List.of(new Block.Table(items()))));
        }
        return sections;
    }

    private List<Block> curves() {
        List<Block> blocks = new ArrayList<>();
        for (ItemCurves item : report.curves()) {
            int number = blocks.size() + 1;
            blocks.add(new Block.Text(item.itemId()));
            blocks.add(new Block.Chart(
                    "curve-" + number, frame -> new ItemCharacteristicPicture(item, frame, language), ""));
            if (!item.groups().isEmpty() && !item.options().isEmpty()) {
                blocks.add(new Block.Chart(
                        "options-" + number, frame -> new DistractorPicture(item, frame, language), ""));
            }
        }
        return blocks;
    }

    private DataTable concerns(List<ItemAnalysis.Item> concerned) {
        return new DataTable(
                messages.say("analysis.concerns"),
                List.of(
                        DataTable.Column.text(messages.say("column.item")),
                        DataTable.Column.text(messages.say("column.concern"))),
                concerned.stream()
                        .map(item -> List.of(
                                item.itemId(),
                                item.concerns().stream()
                                        .map(concern -> messages.say(
                                                "concern." + concern.name().toLowerCase(Locale.ROOT)))
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    private DataTable items() {
        return new DataTable(
                messages.say("analysis.items"),
                List.of(
                        DataTable.Column.text(messages.say("column.item")),
                        DataTable.Column.text(messages.say("column.task")),
                        DataTable.Column.number(messages.say("column.answers")),
                        DataTable.Column.number(messages.say("column.right")),
                        DataTable.Column.number(messages.say("column.ninety")),
                        DataTable.Column.number(messages.say("column.discrimination")),
                        DataTable.Column.number(messages.say("column.error"))),
                report.items().stream().map(this::row).toList());
    }

    private List<String> row(ItemAnalysis.Item item) {
        boolean told = told(item);
        return List.of(
                item.itemId(),
                item.task(),
                Integer.toString(item.right().of()),
                told ? Integer.toString(item.right().hits()) : "–",
                told ? figures.countedRange(item.right().low(), item.right().high()) : "–",
                item.discrimination()
                        .filter(value -> told)
                        .map(value -> figures.decimal(value, 2))
                        .orElse("–"),
                item.discriminationError()
                        .filter(value -> told)
                        .map(value -> figures.decimal(value, 2))
                        .orElse("–"));
    }
}
