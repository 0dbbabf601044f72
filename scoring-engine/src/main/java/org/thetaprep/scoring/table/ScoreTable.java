package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.ability.Bound;

/**
 * Estimated abilities of people: {@code person,theta,se,flag}, where flag is {@code bound-low},
 * {@code bound-high} or empty and an infinite standard error is {@code Inf}.
 *
 * @param rows in the order of the table
 */
public record ScoreTable(List<Row> rows) {

    public ScoreTable {
        rows = List.copyOf(rows);
    }

    /**
     * One person's score.
     *
     * @param person who, not blank
     * @param theta ability in logits, finite
     * @param standardError in logits, not negative, possibly infinite
     * @param bound whether {@code theta} is an end of the interval that was searched
     */
    public record Row(String person, double theta, double standardError, Bound bound) {

        public Row {
            if (person.isBlank()) {
                throw new IllegalArgumentException("person must not be blank");
            }
            if (!Double.isFinite(theta)) {
                throw new IllegalArgumentException("theta must be finite, but is " + theta);
            }
            if (!(standardError >= 0)) {
                throw new IllegalArgumentException("standardError must not be negative, but is " + standardError);
            }
        }

        /** The row of an estimate. */
        public static Row of(String person, AbilityEstimate estimate) {
            return new Row(person, estimate.theta(), estimate.standardError(), estimate.bound());
        }
    }

    /**
     * Writes the table.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        out.append("person,theta,se,flag\n");
        for (Row row : rows) {
            out.append(CsvRows.quoted(row.person()))
                    .append(',')
                    .append(Numbers.format(row.theta()))
                    .append(',')
                    .append(Numbers.format(row.standardError()))
                    .append(',')
                    .append(row.bound().flag())
                    .append('\n');
        }
    }

    /**
     * Reads a table.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<ScoreTable> read(Reader reader) throws IOException {
        ProblemList problems = new ProblemList();
        List<Row> scores = new ArrayList<>();
        CsvRows rows = new CsvRows(reader);
        if (!rows.advance()) {
            problems.add(1, "", "the table must have a header person,theta,se,flag, but is empty");
            return new TableReading.Unreadable<>(problems.all());
        }
        Header header = new Header(rows.fields(), rows.row(), problems);
        for (String column : List.of("person", "theta", "se", "flag")) {
            if (!header.has(column)) {
                problems.add(rows.row(), column, "the column must be there");
            }
        }
        Map<String, Integer> rowOfPerson = new HashMap<>();
        while (rows.advance()) {
            if (header.fits(rows)) {
                row(header, rows, rowOfPerson, problems).ifPresent(scores::add);
            }
        }
        return problems.isEmpty()
                ? new TableReading.Readable<>(new ScoreTable(scores))
                : new TableReading.Unreadable<>(problems.all());
    }

    private static Optional<Row> row(
            Header header, CsvRows row, Map<String, Integer> rowOfPerson, ProblemList problems) {
        int before = problems.size();
        String person = header.name(row, "person");
        Integer first = rowOfPerson.putIfAbsent(person, row.row());
        if (person.isBlank()) {
            problems.add(row.row(), "person", "must be given");
        } else if (first != null) {
            problems.add(row.row(), "person", "'" + person + "' is already the person of row " + first);
        }
        double theta = header.number(row, "theta", "");
        double error = header.text(row, "se").equals("Inf") ? Double.POSITIVE_INFINITY : header.number(row, "se", "");
        if (error < 0) {
            problems.add(row.row(), "se", "must not be negative, but is " + Numbers.format(error));
        }
        String flag = header.text(row, "flag");
        Optional<Bound> bound =
                Arrays.stream(Bound.values()).filter(b -> b.flag().equals(flag)).findFirst();
        if (bound.isEmpty()) {
            problems.add(row.row(), "flag", "must be bound-low, bound-high or empty, but is '" + flag + "'");
        }
        return problems.size() == before
                ? Optional.of(new Row(person, theta, error, bound.orElseThrow()))
                : Optional.empty();
    }
}
