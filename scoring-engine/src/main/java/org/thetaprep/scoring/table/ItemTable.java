package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A bank of items with their parameters: header {@code item,model,a,b,c,d,domain}, with
 * {@code b1,b2,…} for graded and partial credit items and {@code se_a,se_b,…} where standard errors are
 * known, and {@code answers} where it is stated how many answers an item rests on. An empty c is 0, an empty d is 1, an
 * empty a of a 1PL is 1. Other columns are passed over.
 *
 * @param items in the order of the table, no id twice
 */
public record ItemTable(List<TableItem> items) {

    public ItemTable {
        items = List.copyOf(items);
        Map<String, TableItem> seen = new LinkedHashMap<>();
        for (TableItem item : items) {
            if (seen.put(item.id(), item) != null) {
                throw new IllegalArgumentException("items must have different ids, but two are " + item.id());
            }
        }
    }

    /**
     * Reads a table whose items may be of any domain.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<ItemTable> read(Reader reader) throws IOException {
        return new ItemTableReader(Optional.empty()).read(reader);
    }

    /**
     * Reads a table whose items must each be of a known domain.
     *
     * @param reader the text of the table; left open
     * @param domains the known domains
     */
    public static TableReading<ItemTable> read(Reader reader, Set<String> domains) throws IOException {
        return new ItemTableReader(Optional.of(domains)).read(reader);
    }

    /** The items by id, in the order of the table. */
    public Map<String, TableItem> byId() {
        Map<String, TableItem> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(item.id(), item));
        return map;
    }

    /**
     * Writes the table with the columns that its items need.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        new ItemTableWriter(items).write(out);
    }
}
