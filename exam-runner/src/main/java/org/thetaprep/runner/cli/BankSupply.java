package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.assembly.Quotas;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.Knowledge;
import org.thetaprep.scoring.simulation.SimulatedBank;
import org.thetaprep.scoring.simulation.SimulatedItem;
import org.thetaprep.scoring.table.ItemAttributes;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.RangeTable;
import org.thetaprep.scoring.table.TableItem;

/**
 * The banks of a simulation, which differ in their parameters only.
 *
 * @param ids of the items, in the order of every bank
 * @param columns what else is known of the items, by the name of the column, in their order
 * @param draw draws a bank
 */
record BankSupply(List<String> ids, Map<String, List<String>> columns, Draw draw) {

    /** In a table of ranges, every value of a column. */
    private static final String EACH = "*";

    private static final int TOPICS = 15;
    private static final int ITEMS_OF_A_PAIR = 10;
    private static final String DOMAIN = "domain";

    /** Draws a bank. */
    @FunctionalInterface
    interface Draw {

        /** The bank that follows from a source of randomness. */
        SimulatedBank bank(RandomGenerator random);
    }

    BankSupply {
        ids = List.copyOf(ids);
        columns = Map.copyOf(columns);
    }

    /**
     * The bank of a table, whose parameters are the truth and known.
     *
     * @param table the items, at least one
     * @param attributes their other columns
     * @param domains names of the domains that are told apart, by their number; if none, all items are of one
     */
    static BankSupply known(ItemTable table, ItemAttributes attributes, List<String> domains) {
        SimulatedBank bank = SimulatedBank.known(
                new Bank(table.items().stream().map(item -> item(item, domains)).toList()));
        return new BankSupply(ids(table), attributes.columns(), random -> bank);
    }

    /**
     * Banks whose true parameters are drawn from what a table's parameters and standard errors say.
     *
     * @param table the items, each fit for {@link #prior}
     * @param attributes their other columns
     * @param domains as in {@link #known}
     * @param knowledge what the test is told
     * @param labelShift spread of the error that the difficulties of a bank share, in logits
     */
    static BankSupply judged(
            ItemTable table, ItemAttributes attributes, List<String> domains, Knowledge knowledge, double labelShift) {
        List<ItemPrior> priors =
                table.items().stream().map(item -> prior(item).orElseThrow()).toList();
        List<String> ids = ids(table);
        return new BankSupply(ids, attributes.columns(), random -> {
            double shift = labelShift * random.nextGaussian();
            List<SimulatedItem> items = new ArrayList<>();
            for (int i = 0; i < priors.size(); i++) {
                Logistic truth = priors.get(i).draw(random);
                items.add(new SimulatedItem(
                        domain(table.items().get(i), domains),
                        priors.get(i),
                        Logistic.threePl(truth.a(), truth.b() + shift, truth.c())));
            }
            return SimulatedBank.of(items, ids, knowledge);
        });
    }

    /**
     * Banks of a population.
     *
     * @param size number of items
     * @param domains names of the domains
     * @param structure gives the domains their shares
     * @param knowledge what the test is told
     * @param labelShift spread of the error that the labels of a bank share, in logits
     */
    static BankSupply drawn(
            int size, List<String> domains, ProfileStructure structure, Knowledge knowledge, double labelShift) {
        List<Integer> byDomain = byDomain(structure, size);
        List<String> ids = new ArrayList<>();
        List<String> ofDomain = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        List<String> enemies = new ArrayList<>();
        for (int d = 0; d < byDomain.size(); d++) {
            for (int i = 0; i < byDomain.get(d); i++) {
                int place = ids.size();
                int pair = place / (ITEMS_OF_A_PAIR / 2);
                boolean paired = place % (ITEMS_OF_A_PAIR / 2) < 2 && pair % 2 == 0;
                ids.add("i" + (place + 1));
                ofDomain.add(domains.get(d));
                topics.add("T" + (place % TOPICS + 1));
                enemies.add(paired ? "E" + (pair / 2 + 1) : "");
            }
        }
        ItemPopulation population = ItemPopulation.judged();
        return new BankSupply(
                ids,
                Map.of(DOMAIN, ofDomain, "topic", topics, "enemies", enemies),
                random -> SimulatedBank.of(
                        population.draw(byDomain, labelShift * random.nextGaussian(), random), ids, knowledge));
    }

    /** How many of a number of items are of each domain, by the weights. */
    static List<Integer> byDomain(ProfileStructure structure, int items) {
        double[] weights =
                structure.weights().stream().mapToDouble(weight -> weight).toArray();
        return Arrays.stream(Quotas.of(weights, items)).boxed().toList();
    }

    /** The places of the items of each value of a column, without those that have none. */
    Map<String, Set<Integer>> places(String column) {
        Map<String, Set<Integer>> places = new TreeMap<>();
        List<String> values = columns.getOrDefault(column, List.of());
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                places.computeIfAbsent(values.get(i), value -> new HashSet<>()).add(i);
            }
        }
        return places;
    }

    /**
     * What a table's parameters and standard errors say of an item: b ~ N(b, se²), log a ~ N(log a, (se / a)²),
     * logit c ~ N(logit c, (se / (c (1 − c)))²). Empty for an item of another model than 1PL to 3PL.
     */
    static Optional<ItemPrior> prior(TableItem item) {
        if (!(item.model() instanceof Logistic logistic) || logistic.d() < 1) {
            return Optional.empty();
        }
        double c = logistic.c();
        Map<String, Double> errors = item.standardErrors();
        return Optional.of(new ItemPrior(
                logistic.b(),
                errors.getOrDefault("b", 0.0),
                Math.log(logistic.a()),
                errors.getOrDefault("a", 0.0) / logistic.a(),
                Math.log(c) - Math.log1p(-c),
                c > 0 ? errors.getOrDefault("c", 0.0) / (c * (1 - c)) : 0,
                true));
    }

    /**
     * The ranges that a table asks for.
     *
     * @param table the table
     * @param file where it stands
     * @param bank how messages name this bank
     * @param problems takes what cannot be had, one line for each
     */
    List<CountRange> countRanges(RangeTable table, Path file, String bank, List<String> problems) {
        List<CountRange> ranges = new ArrayList<>();
        for (RangeTable.Row row : table.rows()) {
            String where = file + ": row " + row.row() + ", column ";
            Map<String, Set<Integer>> places = places(row.column());
            if (!columns.containsKey(row.column())) {
                problems.add(where + "column: must be a column of " + bank + ", but is '" + row.column() + "'");
            } else if (!row.value().equals(EACH) && !places.containsKey(row.value()) && row.least() > 0) {
                problems.add(where + "value: must be a value of the column " + row.column() + " of " + bank
                        + ", but is '" + row.value() + "'");
            }
            places.forEach((value, items) -> {
                if (row.value().equals(EACH) || row.value().equals(value)) {
                    ranges.add(new CountRange(row.column() + " " + value, items, row.least(), row.most()));
                }
            });
        }
        return ranges;
    }

    private static List<String> ids(ItemTable table) {
        return table.items().stream().map(TableItem::id).toList();
    }

    private static int domain(TableItem item, List<String> domains) {
        return domains.isEmpty() ? 0 : domains.indexOf(item.domain().orElseThrow());
    }

    private static BankItem item(TableItem item, List<String> domains) {
        int domain = domain(item, domains);
        if (item.model() instanceof Logistic logistic) {
            return BankItem.known(item.id(), domain, logistic);
        }
        if (item.model() instanceof GradedResponse graded) {
            return ordered(item, domain, graded.a(), graded.thresholds());
        }
        GeneralizedPartialCredit credit = (GeneralizedPartialCredit) item.model();
        return ordered(item, domain, credit.a(), credit.steps());
    }

    private static BankItem ordered(TableItem item, int domain, double a, double[] b) {
        double middle = Arrays.stream(b).average().orElseThrow();
        return new BankItem(item.id(), domain, item.model(), middle, a, false, List.of());
    }
}
