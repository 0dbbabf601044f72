package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What authors judged of items before anybody answered them: {@code item,label,mean,sd,chance}. The label is a word for
 * the difficulty; mean and sd say what b of its items was thought to be, in logits, the same in each of its rows; chance is
 * how probable a blind guess is right, empty where that is not known. Other columns are passed over.
 *
 * @param rows by item, in the order of the table
 */
public record LabelTable(Map<String, Row> rows) {

    private static final List<String> COLUMNS = List.of("item", "label", "mean", "sd");

    public LabelTable {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * What was judged of one item.
     *
     * @param label of its difficulty, not blank
     * @param mean of b, in logits
     * @param sd of b, in logits, positive
     * @param chance from 0 to below 1, if known
     */
    public record Row(String label, double mean, double sd, OptionalDouble chance) {

        public Row {
            if (label.isBlank() || !Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException("label must not be blank, mean finite and sd positive, but are '"
                        + label + "', " + mean + " and " + sd);
            }
            if (chance.isPresent() && !(chance.getAsDouble() >= 0 && chance.getAsDouble() < 1)) {
                throw new IllegalArgumentException("chance must be in [0, 1), but is " + chance.getAsDouble());
            }
        }
    }

    /**
     * Reads a table.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<LabelTable> read(Reader reader) throws IOException {
        ProblemList problems = new ProblemList();
        CsvRows rows = new CsvRows(reader);
        if (!rows.advance()) {
            problems.add(1, "", "the table must have a header item,label,mean,sd,chance, but is empty");
            return new TableReading.Unreadable<>(problems.all());
        }
        Header header = new Header(rows.fields(), rows.row(), problems);
        for (String column : COLUMNS) {
            if (!header.has(column)) {
                problems.add(rows.row(), column, "the column must be there");
            }
        }
        boolean readable = problems.isEmpty();
        Map<String, Row> items = new LinkedHashMap<>();
        Map<String, Row> labels = new LinkedHashMap<>();
        while (readable && rows.advance()) {
            if (header.fits(rows)) {
                readRow(header, rows, problems, items, labels);
            }
        }
        return problems.isEmpty()
                ? new TableReading.Readable<>(new LabelTable(items))
                : new TableReading.Unreadable<>(problems.all());
    }

    private static void readRow(
            Header header, CsvRows rows, ProblemList problems, Map<String, Row> items, Map<String, Row> labels) {
        int before = problems.size();
        String item = header.name(rows, "item");
        String label = header.name(rows, "label");
        double mean = header.number(rows, "mean", " for each item");
        double sd = header.number(rows, "sd", " for each item");
        double chance = header.number(rows, "chance", -1);
        if (item.isBlank() || items.containsKey(item)) {
            problems.add(rows.row(), "item", item.isBlank() ? "must be given" : "'" + item + "' is there twice");
        }
        if (label.isBlank()) {
            problems.add(rows.row(), "label", "must be given");
        }
        if (sd <= 0) {
            problems.add(rows.row(), "sd", "must be positive, but is '" + header.text(rows, "sd") + "'");
        }
        if (chance >= 1 || chance < 0 && !header.text(rows, "chance").isEmpty()) {
            problems.add(rows.row(), "chance", "must be from 0 to below 1, but is '" + header.text(rows, "chance") + "'");
        }
        if (problems.size() > before) {
            return;
        }
        Row row = new Row(label, mean, sd, chance < 0 ? OptionalDouble.empty() : OptionalDouble.of(chance));
        Row first = labels.putIfAbsent(label, row);
        if (first != null && (first.mean() != mean || first.sd() != sd)) {
            problems.add(rows.row(), "label", "'" + label + "' had mean " + first.mean() + " and sd " + first.sd()
                    + " in an earlier row");
        }
        items.put(item, row);
    }

    /**
     * Writes the table.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        out.append("item,label,mean,sd,chance\n");
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            out.append(CsvRows.quoted(entry.getKey()))
                    .append(',')
                    .append(CsvRows.quoted(row.label()))
                    .append(',')
                    .append(Numbers.format(row.mean()))
                    .append(',')
                    .append(Numbers.format(row.sd()))
                    .append(',')
                    .append(row.chance().isPresent() ? Numbers.format(row.chance().getAsDouble()) : "")
                    .append('\n');
        }
    }
}
