package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** Reads an item table, gathering every problem. */
final class ItemTableReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

    private final Optional<Set<String>> domains;
    private final ProblemList problems = new ProblemList();
    private final List<TableItem> items = new ArrayList<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private int steps;

    ItemTableReader(Optional<Set<String>> domains) {
        this.domains = domains;
    }

    TableReading<ItemTable> read(Reader reader) throws IOException {
        CsvRows rows = new CsvRows(reader);
        if (!rows.advance()) {
            problems.add(1, "", "the table must have a header item,model,a,b,c,d,domain, but is empty");
            return new TableReading.Unreadable<>(problems.all());
        }
        Header header = new Header(rows.fields(), rows.row(), problems);
        for (String column : List.of("item", "model")) {
            if (!header.has(column)) {
                problems.add(rows.row(), column, "the column must be there");
            }
        }
        if (!problems.isEmpty()) {
            return new TableReading.Unreadable<>(problems.all());
        }
        while (header.has("b" + (steps + 1))) {
            steps++;
        }
        while (rows.advance()) {
            if (header.fits(rows)) {
                readItem(header, rows);
            }
        }
        if (problems.isEmpty() && items.isEmpty()) {
            problems.add(rows.row(), "", "the table must have at least one item, but has none");
        }
        return problems.isEmpty()
                ? new TableReading.Readable<>(new ItemTable(items))
                : new TableReading.Unreadable<>(problems.all());
    }

    private void readItem(Header header, CsvRows row) {
        int before = problems.size();
        String id = header.name(row, "item");
        if (id.isBlank()) {
            problems.add(row.row(), "item", "must be given");
        } else {
            Integer first = rowOfId.putIfAbsent(id, row.row());
            if (first != null) {
                problems.add(row.row(), "item", "'" + id + "' is already the item of row " + first);
            }
        }
        String domain = header.text(row, "domain");
        if (domains.isPresent() && !domains.get().contains(domain)) {
            problems.add(
                    row.row(),
                    "domain",
                    "must be one of " + String.join(", ", new TreeSet<>(domains.get())) + ", but is '" + domain + "'");
        }
        String label = header.name(row, "model");
        Optional<ItemModel> kind = ItemModel.of(label);
        if (kind.isEmpty()) {
            problems.add(row.row(), "model", "must be " + ItemModel.labels() + ", but is '" + label + "'");
            return;
        }
        Optional<ResponseModel> model =
                kind.get().isLogistic() ? logistic(header, row, kind.get()) : ordered(header, row, kind.get());
        Map<String, Double> errors = standardErrors(header, row);
        OptionalLong answers = answers(header, row);
        if (problems.size() == before && model.isPresent()) {
            items.add(new TableItem(
                    id,
                    kind.get(),
                    model.get(),
                    domain.isEmpty() ? Optional.empty() : Optional.of(domain),
                    errors,
                    answers));
        }
    }

    private OptionalLong answers(Header header, CsvRows row) {
        String text = header.has("answers") ? header.text(row, "answers") : "";
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            problems.add(
                    row.row(), "answers", "must be a whole number from 1 to 9999999999, but is '" + text + "'");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private Optional<ResponseModel> logistic(Header header, CsvRows row, ItemModel kind) {
        int before = problems.size();
        String why = " for a " + kind.label();
        double a = kind == ItemModel.ONE_PL ? header.number(row, "a", 1) : header.number(row, "a", why);
        double b = header.number(row, "b", why);
        double c = header.number(row, "c", 0);
        double d = header.number(row, "d", 1);
        requirePositive(row, a);
        boolean guessing = kind == ItemModel.THREE_PL || kind == ItemModel.FOUR_PL;
        if (guessing && !header.has("c")) {
            problems.add(row.row(), "c", "the column must be there" + why);
        }
        if (kind == ItemModel.FOUR_PL && !header.has("d")) {
            problems.add(row.row(), "d", "the column must be there" + why);
        }
        if (c < 0 || c >= 1) {
            problems.add(row.row(), "c", "must be from 0 to below 1, but is " + Numbers.format(c));
        } else if (!guessing && c > 0) {
            problems.add(row.row(), "c", "must be empty or 0" + why + ", but is " + Numbers.format(c));
        }
        if (d > 1 || d <= c) {
            problems.add(row.row(), "d", "must be above c and at most 1, but is " + Numbers.format(d));
        } else if (kind != ItemModel.FOUR_PL && d < 1) {
            problems.add(row.row(), "d", "must be empty or 1" + why + ", but is " + Numbers.format(d));
        }
        for (int k = 1; k <= steps; k++) {
            requireEmpty(header, row, "b" + k, why);
        }
        return problems.size() == before ? Optional.of(new Logistic(a, b, c, d)) : Optional.empty();
    }

    private Optional<ResponseModel> ordered(Header header, CsvRows row, ItemModel kind) {
        int before = problems.size();
        String why = " for a " + kind.label();
        double a = header.number(row, "a", why);
        requirePositive(row, a);
        requireEmpty(header, row, "b", why);
        double[] b = new double[Math.max(1, steps)];
        int given = steps;
        while (given > 1 && header.text(row, "b" + given).isEmpty()) {
            given--;
        }
        given = Math.max(1, given);
        for (int k = 0; k < given; k++) {
            b[k] = header.number(row, "b" + (k + 1), why);
            if (kind == ItemModel.GRADED && k > 0 && b[k] <= b[k - 1]) {
                problems.add(
                        row.row(),
                        "b" + (k + 1),
                        "must be above b" + k + " = " + Numbers.format(b[k - 1]) + why + ", but is "
                                + Numbers.format(b[k]));
            }
        }
        requireDefault(header, row, "c", 0, why);
        requireDefault(header, row, "d", 1, why);
        if (problems.size() > before) {
            return Optional.empty();
        }
        double[] known = Arrays.copyOf(b, given);
        return Optional.of(
                kind == ItemModel.GRADED ? GradedResponse.of(a, known) : GeneralizedPartialCredit.of(a, known));
    }

    private Map<String, Double> standardErrors(Header header, CsvRows row) {
        Map<String, Double> errors = new HashMap<>();
        List<String> parameters = new ArrayList<>(List.of("a", "b", "c", "d"));
        for (int k = 1; k <= steps; k++) {
            parameters.add("b" + k);
        }
        for (String parameter : parameters) {
            String column = "se_" + parameter;
            if (header.text(row, column).isEmpty()) {
                continue;
            }
            double error = header.number(row, column, Double.NaN);
            if (error < 0) {
                problems.add(row.row(), column, "must not be negative, but is " + Numbers.format(error));
            }
            errors.put(parameter, error);
        }
        return errors;
    }

    private void requirePositive(CsvRows row, double a) {
        if (a <= 0) {
            problems.add(row.row(), "a", "must be above 0, but is " + Numbers.format(a));
        }
    }

    private void requireEmpty(Header header, CsvRows row, String column, String why) {
        String text = header.text(row, column);
        if (!text.isEmpty()) {
            problems.add(row.row(), column, "must be empty" + why + ", but is '" + text + "'");
        }
    }

    private void requireDefault(Header header, CsvRows row, String column, double value, String why) {
        double number = header.number(row, column, value);
        if (number != value && !Double.isNaN(number)) {
            problems.add(row.row(), column, "must be empty" + why + ", but is " + Numbers.format(number));
        }
    }
}
