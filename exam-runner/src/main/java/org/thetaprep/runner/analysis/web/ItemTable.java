package org.thetaprep.runner.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.report.ItemReport.ItemFigures;
import org.thetaprep.report.Share;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.document.Csv;
import org.thetaprep.runner.analysis.AnalysedItem;
import org.thetaprep.runner.analysis.BankAnalysis;

/** The list of items as comma-separated values: what is not told is empty, numbers have a point. */
final class ItemTable {

    private static final List<String> NUMBERS = List.of(
            "answers", "right", "right low", "right high", "discrimination", "discrimination low",
            "discrimination high", "left open", "median seconds", "median low", "median high", "mock exams with it",
            "mock exams");

    private ItemTable() {}

    static String csv(BankAnalysis analysis, List<AnalysedItem> items, ItemSection section) {
        List<DataTable.Column> columns = new ArrayList<>(List.of(
                DataTable.Column.text("item"), DataTable.Column.text("task"), DataTable.Column.text("question")));
        NUMBERS.forEach(name -> columns.add(DataTable.Column.number(name)));
        columns.add(DataTable.Column.text("needs a look"));
        section.columns().forEach(name -> columns.add(DataTable.Column.text(name)));
        Function<ItemId, List<String>> values = section.values();
        return Csv.of(new DataTable(
                "Items",
                columns,
                items.stream()
                        .map(item -> Stream.concat(
                                        row(item, analysis.isTold(item)).stream(),
                                        values.apply(item.item().id()).stream())
                                .toList())
                        .toList()));
    }

    private static List<String> row(AnalysedItem item, boolean told) {
        ItemFigures its = item.figures();
        Optional<ItemFigures> known = Optional.of(its).filter(figures -> told);
        return List.of(
                item.item().id().value(),
                item.item().classification().task().toString(),
                item.item().leadIn(),
                Integer.toString(item.answers()),
                known.map(figures -> number(figures.right().rate())).orElse(""),
                known.map(figures -> number(figures.right().low())).orElse(""),
                known.map(figures -> number(figures.right().high())).orElse(""),
                known.flatMap(ItemFigures::discrimination).map(value -> number(value.value())).orElse(""),
                known.flatMap(ItemFigures::discrimination).map(value -> number(value.low())).orElse(""),
                known.flatMap(ItemFigures::discrimination).map(value -> number(value.high())).orElse(""),
                known.map(ItemFigures::omitted).map(Share::rate).map(ItemTable::number).orElse(""),
                known.flatMap(ItemFigures::time).map(time -> Integer.toString(time.median())).orElse(""),
                known.flatMap(ItemFigures::time).map(time -> Integer.toString(time.low())).orElse(""),
                known.flatMap(ItemFigures::time).map(time -> Integer.toString(time.high())).orElse(""),
                Integer.toString(its.exposure().hits()),
                Integer.toString(its.exposure().of()),
                String.join(
                        "; ",
                        its.concerns().stream()
                                .map(concern -> concern.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .toList()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
