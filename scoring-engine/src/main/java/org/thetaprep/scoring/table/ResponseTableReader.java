package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.ability.ResponsePattern;

/** Reads a response table, gathering every problem. */
final class ResponseTableReader {

    private final Optional<ItemTable> bank;
    private final ProblemList problems = new ProblemList();
    private final List<String> persons = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();
    private final Map<String, Integer> rowOfPerson = new HashMap<>();

    ResponseTableReader(Optional<ItemTable> bank) {
        this.bank = bank;
    }

    TableReading<ResponseTable> read(Reader reader) throws IOException {
        CsvRows rows = new CsvRows(reader);
        if (!rows.advance()) {
            problems.add(1, "", "the table must have a header person,<item>,…, but is empty");
            return new TableReading.Unreadable<>(problems.all());
        }
        Header header = new Header(rows.fields(), rows.row(), problems);
        List<String> names = header.names();
        if (!names.get(0).equals("person")) {
            problems.add(rows.row(), "1", "the first column must be person, but is '" + names.get(0) + "'");
        }
        if (names.size() < 2) {
            problems.add(rows.row(), "", "the table must have at least one item, but has none");
        }
        int[] categories = categories(names, rows.row());
        while (rows.advance()) {
            if (header.fits(rows)) {
                readPerson(names, categories, rows);
            }
        }
        if (problems.isEmpty() && persons.isEmpty()) {
            problems.add(rows.row(), "", "the table must have at least one person, but has none");
        }
        return problems.isEmpty()
                ? new TableReading.Readable<>(new ResponseTable(persons, names.subList(1, names.size()), answers))
                : new TableReading.Unreadable<>(problems.all());
    }

    private int[] categories(List<String> names, int row) {
        Map<String, TableItem> known = bank.map(ItemTable::byId).orElse(Map.of());
        int[] categories = new int[names.size()];
        for (int i = 1; i < categories.length; i++) {
            categories[i] = ResponseTable.HIGHEST_CATEGORY + 1;
            if (known.containsKey(names.get(i))) {
                categories[i] =
                        Math.min(categories[i], known.get(names.get(i)).model().categories());
            } else if (bank.isPresent() && !names.get(i).isEmpty()) {
                problems.add(row, names.get(i), "there is no such item");
            }
        }
        return categories;
    }

    private void readPerson(List<String> names, int[] categories, CsvRows row) {
        String person = row.fields().get(0);
        if (person.isBlank()) {
            problems.add(row.row(), "person", "must be given");
        } else {
            Integer first = rowOfPerson.putIfAbsent(person, row.row());
            if (first != null) {
                problems.add(row.row(), "person", "'" + person + "' is already the person of row " + first);
            }
        }
        byte[] given = new byte[categories.length - 1];
        boolean any = false;
        for (int i = 1; i < categories.length; i++) {
            String text = Header.value(row.fields().get(i));
            if (text.isEmpty()) {
                given[i - 1] = ResponsePattern.MISSING;
                continue;
            }
            any = true;
            given[i - 1] = answer(text, names.get(i), categories[i], row.row());
        }
        if (!any && categories.length > 1) {
            problems.add(row.row(), "person", "'" + person + "' has no answers");
        }
        if (problems.isEmpty()) {
            persons.add(person);
            answers.add(given);
        }
    }

    private byte answer(String text, String item, int categories, int row) {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) - '0' < Math.min(10, categories)) {
            return (byte) (text.charAt(0) - '0');
        }
        double number = Numbers.parse(text);
        if (Double.isNaN(number)) {
            problems.add(row, item, "must be a number, but is '" + text + "'");
        } else if (number != Math.rint(number) || number < 0 || number >= categories) {
            problems.add(row, item, "must be a whole number from 0 to " + (categories - 1) + ", but is '" + text + "'");
        } else {
            return (byte) number;
        }
        return ResponsePattern.MISSING;
    }
}
