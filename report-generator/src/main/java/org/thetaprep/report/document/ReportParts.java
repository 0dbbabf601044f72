package org.thetaprep.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.DomainProfile;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.FreshForms;
import org.thetaprep.report.words.EvidenceWords;
import org.thetaprep.report.words.ItemWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/**
 * The pictures and tables of a report, each to be kept in a file of its own.
 *
 * @param charts the pictures
 * @param tables the tables, those that the pictures show included
 */
public record ReportParts(List<Block.Chart> charts, List<NamedTable> tables) {

    public ReportParts {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    /**
     * A table with a name.
     *
     * @param id unique in the report: letters, digits and hyphens
     * @param table the table
     */
    public record NamedTable(String id, DataTable table) {

        public NamedTable {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(table, "table");
        }
    }

    /**
     * The parts of a readiness report.
     *
     * @param report the report
     * @param language in which language
     * @return its parts
     */
    public static ReportParts of(ReadinessReport report, Language language) {
        List<Block.Chart> charts = new ArrayList<>();
        report.passChance()
                .ifPresent(chance -> charts.add(new Block.Chart(
                        "fresh-forms", frame -> new FreshForms(report, chance, frame, language), "")));
        charts.add(new Block.Chart("domain-profile", frame -> new DomainProfile(report, frame, language), ""));
        ReadinessSections.beliefs(report, language).ifPresent(charts::add);
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable("tasks", tasks(report, language)));
        if (!report.items().isEmpty()) {
            tables.add(new NamedTable("items", items(report, language)));
        }
        return of(charts, tables, ReadinessSections.of(report, language));
    }

    /**
     * The parts of any document.
     *
     * @param document the document
     * @return its parts
     */
    public static ReportParts of(ReportDocument document) {
        return of(List.of(), List.of(), document.sections());
    }

    private static ReportParts of(List<Block.Chart> charts, List<NamedTable> tables, List<Section> sections) {
        List<Block.Chart> allCharts = new ArrayList<>(charts);
        List<NamedTable> allTables = new ArrayList<>(tables);
        for (Section section : sections) {
            section.blocks().forEach(block -> block.match(new Block.Cases<Boolean>() {
                @Override
                public Boolean text(Block.Text text) {
                    return false;
                }

                @Override
                public Boolean chart(Block.Chart chart) {
                    return allCharts.add(chart);
                }

                @Override
                public Boolean table(Block.Table table) {
                    return allTables.add(new NamedTable(section.id(), table.table()));
                }
            }));
        }
        allCharts.forEach(chart -> allTables.add(
                new NamedTable(chart.id(), chart.picture().apply(Frame.WIDE).table())));
        return new ReportParts(allCharts, allTables);
    }

    private static DataTable tasks(ReadinessReport report, Language language) {
        Messages messages = Messages.of(language);
        return new DataTable(
                new EvidenceWords(report, language).taskFinding(),
                List.of(
                        DataTable.Column.text(messages.say("column.task")),
                        DataTable.Column.text(messages.say("column.title")),
                        DataTable.Column.number(messages.say("column.right")),
                        DataTable.Column.number(messages.say("column.scored"))),
                report.tasks().stream()
                        .map(task -> List.of(
                                task.id(), task.title(), Integer.toString(task.right()), Integer.toString(task.of())))
                        .toList());
    }

    private static DataTable items(ReadinessReport report, Language language) {
        Messages messages = Messages.of(language);
        ItemWords words = new ItemWords(language);
        return new DataTable(
                messages.say("analysis.items"),
                List.of(
                        DataTable.Column.number(messages.say("column.place")),
                        DataTable.Column.text(messages.say("column.item")),
                        DataTable.Column.text(messages.say("column.task")),
                        DataTable.Column.text(messages.say("column.kind")),
                        DataTable.Column.text(messages.say("column.counts")),
                        DataTable.Column.text(messages.say("column.mark")),
                        DataTable.Column.number(messages.say("column.seconds"))),
                report.items().stream().map(item -> row(item, words, messages)).toList());
    }

    private static List<String> row(ItemReview item, ItemWords words, Messages messages) {
        return List.of(
                Integer.toString(item.number()),
                item.itemId(),
                item.task(),
                messages.say("kind." + item.kind().name().toLowerCase(Locale.ROOT)),
                messages.say(item.scored() ? "items.scored" : "items.pretest"),
                words.mark(item.mark()),
                Integer.toString(item.secondsSpent()));
    }
}
