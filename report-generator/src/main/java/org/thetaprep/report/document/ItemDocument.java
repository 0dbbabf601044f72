package org.thetaprep.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thetaprep.report.ItemReport;
import org.thetaprep.report.ItemReport.Correlation;
import org.thetaprep.report.ItemReport.ItemFigures;
import org.thetaprep.report.ItemReport.OptionFigures;
import org.thetaprep.report.Share;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.DistractorPicture;
import org.thetaprep.report.chart.ItemCharacteristicPicture;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** The analysis of one item as a document. */
public final class ItemDocument {

    private final ItemReport report;
    private final Language language;
    private final Messages messages;
    private final Figures figures;

    private ItemDocument(ItemReport report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * The document of an item.
     *
     * @param report the item
     * @param language in which language
     * @return the document
     */
    public static ReportDocument of(ItemReport report, Language language) {
        return new ItemDocument(report, language).document();
    }

    private ReportDocument document() {
        return new ReportDocument(
                language,
                messages.say("item.name"),
                messages.say("item.doctitle", report.itemId(), figures.day(report.date())),
                report.itemId(),
                messages.say("item.task", report.task()),
                report.date(),
                headline(),
                report.leadIn().replace("`", ""),
                sections());
    }

    private String headline() {
        int answers = report.figures().right().of();
        if (!report.isTold()) {
            return messages.say("item.headline.few", answers, report.minimum());
        }
        int concerns = report.figures().concerns().size();
        return Figures.capital(messages.count("item.headline", concerns, figures.letters(concerns), answers));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (!report.figures().concerns().isEmpty()) {
            sections.add(new Section(
                    "advice",
                    messages.say("item.advice"),
                    report.figures().concerns().stream()
                            .map(concern -> (Block) new Block.Text(messages.say(
                                    "advice." + concern.name().toLowerCase(Locale.ROOT))))
                            .toList()));
        }
        if (report.isTold()) {
            sections.add(new Section("figures", messages.say("item.figures"), List.of(new Block.Table(table()))));
        }
        if (report.isTold() && !report.options().isEmpty()) {
            sections.add(new Section("options", messages.say("item.options"), options()));
        }
        report.curves()
                .ifPresent(curves -> sections.add(new Section(
                        "ability",
                        messages.say("item.curve"),
                        List.of(new Block.Chart(
                                "curve", frame -> new ItemCharacteristicPicture(curves, frame, language), "")))));
        sections.add(new Section(
                "method",
                messages.say("item.method"),
                List.of(
                        new Block.Text(messages.say("item.method.text", report.minimum())),
                        new Block.Text(messages.say("item.parameters")))));
        return sections;
    }

    private List<Block> options() {
        List<Block> blocks = new ArrayList<>();
        report.curves()
                .filter(curves -> !curves.groups().isEmpty() && !curves.options().isEmpty())
                .ifPresent(curves -> blocks.add(new Block.Chart(
                        "distractors", frame -> new DistractorPicture(curves, frame, language), "")));
        blocks.add(new Block.Table(new DataTable(
                messages.say("item.options"),
                List.of(
                        DataTable.Column.text(messages.say("column.option")),
                        DataTable.Column.text(messages.say("column.text")),
                        DataTable.Column.text(messages.say("column.key")),
                        DataTable.Column.number(messages.say("column.chosen")),
                        DataTable.Column.number(messages.say("column.ninety")),
                        DataTable.Column.number(messages.say("column.discrimination"))),
                report.options().stream().map(this::row).toList())));
        return blocks;
    }

    private List<String> row(OptionFigures option) {
        return List.of(
                option.label(),
                option.text().replace("`", ""),
                option.key() ? messages.say("item.key") : "",
                messages.say("count.of", option.chosen().hits(), option.chosen().of()),
                range(option.chosen()),
                option.discrimination()
                        .map(value -> figures.decimal(value.value(), 2))
                        .orElse("–"));
    }

    private String range(Share share) {
        return figures.countedRange(share.low(), share.high());
    }

    private DataTable table() {
        ItemFigures its = report.figures();
        List<List<String>> rows = new ArrayList<>();
        rows.add(share("item.right", its.right()));
        its.discrimination().ifPresent(value -> rows.add(correlation(value)));
        rows.add(share("item.omitted", its.omitted()));
        its.time()
                .ifPresent(time -> rows.add(List.of(
                        messages.say("item.time"),
                        Figures.duration(time.median()),
                        messages.say(
                                "figures.range", Figures.duration(time.low()), Figures.duration(time.high())),
                        Integer.toString(time.of()))));
        rows.add(share("item.exposure", its.exposure()));
        return new DataTable(
                messages.say("item.figures"),
                List.of(
                        DataTable.Column.text(messages.say("column.measure")),
                        DataTable.Column.number(messages.say("column.value")),
                        DataTable.Column.number(messages.say("column.ninety")),
                        DataTable.Column.number(messages.say("column.restson"))),
                rows);
    }

    private List<String> share(String name, Share share) {
        return List.of(
                messages.say(name),
                share.of() == 0 ? "–" : figures.percent((int) Math.round(100 * share.rate())),
                share.of() == 0 ? "–" : range(share),
                Integer.toString(share.of()));
    }

    private List<String> correlation(Correlation value) {
        return List.of(
                messages.say("item.discrimination"),
                figures.decimal(value.value(), 2),
                messages.say("figures.range", figures.decimal(value.low(), 2), figures.decimal(value.high(), 2)),
                Integer.toString(value.of()));
    }
}
