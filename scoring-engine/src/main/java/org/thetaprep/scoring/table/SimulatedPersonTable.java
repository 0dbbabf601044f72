package org.thetaprep.scoring.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a simulation made of each person: {@code person,true_theta,theta,se,items}; true_theta is empty in a
 * replay of given answers. For a profile theta is the composite, and there follow {@code bank,stop} and for
 * each domain D {@code true_D,theta_D,se_D}; with a forecast also {@code p_pass,p_above_cut,passed}.
 *
 * @param domains the domains of the profile; none for one ability
 * @param rows in the order of the table, each with as many domains
 */
public record SimulatedPersonTable(List<String> domains, List<Row> rows) {

    public SimulatedPersonTable {
        domains = List.copyOf(domains);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.domains().size() != domains.size()) {
                throw new IllegalArgumentException("row of " + row.person() + " must have " + domains.size()
                        + " domains, but has " + row.domains().size());
            }
        }
    }

    /**
     * An ability.
     *
     * @param truth the ability that the answers were drawn from, in logits, if they were drawn
     * @param theta the estimate at the end, in logits
     * @param standardError in logits, possibly infinite
     */
    public record Ability(OptionalDouble truth, double theta, double standardError) {}

    /**
     * What was said of a future form.
     *
     * @param passing probability of passing it
     * @param aboveCut probability that the ability exceeds the cut
     * @param passed whether it was passed
     */
    public record Forecast(double passing, double aboveCut, boolean passed) {}

    /**
     * One person's test.
     *
     * @param person who
     * @param whole the one ability; for a profile the composite
     * @param items how many items were given
     * @param bank number of the bank that they came from, from 1
     * @param stop why the test ended
     * @param domains the ability in each domain
     * @param forecast what was said of a future form, if it was asked
     */
    public record Row(
            String person,
            Ability whole,
            int items,
            int bank,
            String stop,
            List<Ability> domains,
            Optional<Forecast> forecast) {

        public Row {
            domains = List.copyOf(domains);
        }
    }

    /**
     * Writes the table.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        boolean forecasts = rows.stream().anyMatch(row -> row.forecast().isPresent());
        out.append("person,true_theta,theta,se,items");
        if (!domains.isEmpty()) {
            out.append(",bank,stop");
            for (String domain : domains) {
                for (String column : List.of("true_", "theta_", "se_")) {
                    out.append(',').append(CsvRows.quoted(column + domain));
                }
            }
        }
        out.append(forecasts ? ",p_pass,p_above_cut,passed\n" : "\n");
        for (Row row : rows) {
            out.append(CsvRows.quoted(row.person()));
            write(row.whole(), out);
            out.append(',').append(String.valueOf(row.items()));
            if (!domains.isEmpty()) {
                out.append(',').append(String.valueOf(row.bank())).append(',').append(row.stop());
                for (Ability domain : row.domains()) {
                    write(domain, out);
                }
            }
            if (row.forecast().isPresent()) {
                Forecast forecast = row.forecast().get();
                out.append(',').append(Numbers.format(forecast.passing()));
                out.append(',').append(Numbers.format(forecast.aboveCut()));
                out.append(forecast.passed() ? ",1" : ",0");
            }
            out.append('\n');
        }
    }

    private static void write(Ability ability, Appendable out) throws IOException {
        out.append(',');
        if (ability.truth().isPresent()) {
            out.append(Numbers.format(ability.truth().getAsDouble()));
        }
        out.append(',').append(Numbers.format(ability.theta()));
        out.append(',').append(Numbers.format(ability.standardError()));
    }
}
