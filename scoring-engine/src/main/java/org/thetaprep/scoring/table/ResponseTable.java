package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.ability.ResponsePattern;

/**
 * Answers of people to items: header {@code person,<item>,<item>,…}, one row for each person, cells the
 * category of the answer or empty where the item was not given. One byte is kept for each answer.
 */
public final class ResponseTable {

    /** The highest category that a table can hold. */
    public static final int HIGHEST_CATEGORY = 126;

    private final List<String> persons;
    private final List<String> items;
    private final List<byte[]> answers;

    ResponseTable(List<String> persons, List<String> items, List<byte[]> answers) {
        this.persons = List.copyOf(persons);
        this.items = List.copyOf(items);
        this.answers = answers;
    }

    /**
     * A table of answers.
     *
     * @param persons names, all different
     * @param items names, all different
     * @param answers for each person the category for each item, or {@link ResponsePattern#MISSING}; kept, not copied
     */
    public static ResponseTable of(List<String> persons, List<String> items, List<byte[]> answers) {
        if (answers.size() != persons.size() || answers.stream().anyMatch(row -> row.length != items.size())) {
            throw new IllegalArgumentException(
                    "answers must have " + persons.size() + " rows of " + items.size() + ", but have others");
        }
        return new ResponseTable(persons, items, answers);
    }

    /**
     * Reads answers to items that nothing is known of.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<ResponseTable> read(Reader reader) throws IOException {
        return new ResponseTableReader(Optional.empty()).read(reader);
    }

    /**
     * Reads answers to the items of a bank, each within its item's categories. Items of the bank that
     * are not in the header were given to nobody.
     *
     * @param reader the text of the table; left open
     * @param bank the items
     */
    public static TableReading<ResponseTable> read(Reader reader, ItemTable bank) throws IOException {
        return new ResponseTableReader(Optional.of(bank)).read(reader);
    }

    /** The people, in the order of the table. */
    public List<String> persons() {
        return persons;
    }

    /** The items, in the order of the header. */
    public List<String> items() {
        return items;
    }

    /**
     * One person's answers.
     *
     * @param person index into {@link #persons}
     * @return for each of {@link #items} the category, or {@link ResponsePattern#MISSING}, in a new array
     */
    public int[] answers(int person) {
        byte[] row = answers.get(person);
        int[] copy = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            copy[i] = row[i];
        }
        return copy;
    }

    /**
     * One answer.
     *
     * @param person index into {@link #persons}
     * @param item index into {@link #items}
     * @return the category, or {@link ResponsePattern#MISSING}
     */
    public int answer(int person, int item) {
        return answers.get(person)[item];
    }

    /**
     * Writes the table.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        out.append("person");
        for (String item : items) {
            out.append(',').append(CsvRows.quoted(item));
        }
        out.append('\n');
        for (int p = 0; p < persons.size(); p++) {
            out.append(CsvRows.quoted(persons.get(p)));
            for (byte answer : answers.get(p)) {
                out.append(',');
                if (answer != ResponsePattern.MISSING) {
                    out.append(String.valueOf(answer));
                }
            }
            out.append('\n');
        }
    }
}
