package org.thetaprep.scoring.table;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a simulation made of each person: {@code person,true_theta,theta,se,items}; true_theta is empty in a
 * replay of given answers.
 *
 * @param rows in the order of the table
 */
public record SimulatedPersonTable(List<Row> rows) {

    public SimulatedPersonTable {
        rows = List.copyOf(rows);
    }

    /**
     * One person's test.
     *
     * @param person who
     * @param trueTheta the ability that the answers were drawn from, in logits, if they were drawn
     * @param theta the estimate at the end, in logits
     * @param standardError in logits, possibly infinite
     * @param items how many items were given
     */
    public record Row(String person, OptionalDouble trueTheta, double theta, double standardError, int items) {}

    /**
     * Writes the table.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        out.append("person,true_theta,theta,se,items\n");
        for (Row row : rows) {
            out.append(CsvRows.quoted(row.person())).append(',');
            if (row.trueTheta().isPresent()) {
                out.append(Numbers.format(row.trueTheta().getAsDouble()));
            }
            out.append(',')
                    .append(Numbers.format(row.theta()))
                    .append(',')
                    .append(Numbers.format(row.standardError()))
                    .append(',')
                    .append(String.valueOf(row.items()))
                    .append('\n');
        }
    }
}
