package org.thetaprep.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thetaprep.report.FormReport;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.InformationPicture;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** A form report as a document. */
public final class FormDocument {

    private final FormReport report;
    private final Language language;
    private final Messages messages;
    private final Figures figures;

    private FormDocument(FormReport report, Language language) {
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
    public static ReportDocument of(FormReport report, Language language) {
        return new FormDocument(report, language).document();
    }

    private ReportDocument document() {
        int missed =
                (int) report.quotas().stream().filter(quota -> !quota.met()).count();
        return new ReportDocument(
                language,
                messages.say("form.name"),
                messages.say("form.doctitle", report.form(), figures.day(report.date())),
                report.examCode() + ", " + report.blueprint(),
                report.form(),
                report.date(),
                missed == 0
                        ? messages.say("form.headline.met", report.form())
                        : messages.count("form.headline.missed", missed, report.form(), missed),
                lede(),
                sections());
    }

    private String lede() {
        String expected = messages.say(
                "form.lede",
                report.items(),
                report.scored(),
                figures.decimal(report.guesserExpects(), 1),
                report.neededToPass()
                        .map(needed -> messages.say("form.lede.needed", figures.decimal(needed, 1)))
                        .orElse(""));
        return report.shared().isEmpty() || sharesItems()
                ? expected
                : expected + " " + messages.say("form.overlap.none");
    }

    private boolean sharesItems() {
        return report.shared().stream().anyMatch(other -> other.items() > 0);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (!report.quotas().isEmpty()) {
            sections.add(new Section("quotas", messages.say("form.quotas"), List.of(new Block.Table(quotas()))));
        }
        report.information()
                .ifPresent(curves -> sections.add(new Section(
                        "information",
                        messages.say("form.information"),
                        List.of(new Block.Chart(
                                "information-chart",
                                frame -> new InformationPicture(curves, frame, language),
                                "")))));
        if (sharesItems()) {
            sections.add(new Section("overlap", messages.say("form.overlap"), List.of(new Block.Table(overlap()))));
        }
        return sections;
    }

    private DataTable quotas() {
        return new DataTable(
                messages.say("form.quotas"),
                List.of(
                        DataTable.Column.text(messages.say("column.quota")),
                        DataTable.Column.text(messages.say("column.title")),
                        DataTable.Column.number(messages.say("column.asked")),
                        DataTable.Column.number(messages.say("column.has")),
                        DataTable.Column.text(messages.say("column.kept"))),
                report.quotas().stream()
                        .map(quota -> List.of(
                                messages.say(
                                        "form.of." + quota.of().name().toLowerCase(Locale.ROOT), name(quota)),
                                quota.title(),
                                quota.least() == quota.most()
                                        ? Integer.toString(quota.least())
                                        : quota.least() + "–" + quota.most(),
                                Integer.toString(quota.has()),
                                messages.say(quota.met() ? "form.met" : "form.missed")))
                        .toList());
    }

    private String name(FormReport.Quota quota) {
        String key = "kind." + quota.name().replace('-', '_');
        return quota.of() == FormReport.Of.KIND && messages.all().containsKey(key)
                ? messages.say(key)
                : quota.name();
    }

    private DataTable overlap() {
        return new DataTable(
                messages.say("form.overlap"),
                List.of(
                        DataTable.Column.text(messages.say("column.form")),
                        DataTable.Column.number(messages.say("column.shared"))),
                report.shared().stream()
                        .map(other -> List.of(other.other(), Integer.toString(other.items())))
                        .toList());
    }
}
