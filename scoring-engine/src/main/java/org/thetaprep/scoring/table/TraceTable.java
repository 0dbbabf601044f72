package org.thetaprep.scoring.table;

import java.io.IOException;
import java.util.List;

/**
 * Adaptive tests item by item: {@code person,step,item,response,theta,se}.
 *
 * @param rows in the order of the table
 */
public record TraceTable(List<Row> rows) {

    public TraceTable {
        rows = List.copyOf(rows);
    }

    /**
     * One answer and what was believed after it.
     *
     * @param person who
     * @param step from 1
     * @param item which item
     * @param response its category
     * @param theta ability after the answer, in logits
     * @param standardError in logits, possibly infinite
     */
    public record Row(String person, int step, String item, int response, double theta, double standardError) {}

    /**
     * Writes the table.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        out.append("person,step,item,response,theta,se\n");
        for (Row row : rows) {
            out.append(CsvRows.quoted(row.person()))
                    .append(',')
                    .append(String.valueOf(row.step()))
                    .append(',')
                    .append(CsvRows.quoted(row.item()))
                    .append(',')
                    .append(String.valueOf(row.response()))
                    .append(',')
                    .append(Numbers.format(row.theta()))
                    .append(',')
                    .append(Numbers.format(row.standardError()))
                    .append('\n');
        }
    }
}
