package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.runner.assembly.Quotas;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.ContentBalance;
import org.thetaprep.scoring.adaptive.ShadowTest;
import org.thetaprep.scoring.adaptive.WeightedDeviations;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.assembly.solver.NativeSolver;
import org.thetaprep.scoring.simulation.Sitting;

/**
 * What every test is to hold: nothing, shares of the domains that are kept as nearly as each item allows, or
 * ranges that a shadow test meets exactly.
 *
 * @param items number of items in the bank
 * @param length most items of a test
 * @param shares share of each domain, summing to 1; empty for none
 * @param shadow the ranges of a full test, if they are met by shadow tests
 * @param constraint what keeps a test to it
 */
record TestSpecification(
        int items, int length, List<DomainShare> shares, Optional<List<CountRange>> shadow, Constraint constraint) {

    private static final long LIMIT_MILLIS = 20_000;

    /**
     * The share of a domain.
     *
     * @param domain its name
     * @param places places of its items in the bank
     * @param share above 0
     */
    record DomainShare(String domain, Set<Integer> places, double share) {}

    TestSpecification {
        shares = List.copyOf(shares);
        shadow = shadow.map(List::copyOf);
    }

    /** No specification. */
    static TestSpecification none(Bank bank, int length) {
        return new TestSpecification(bank.size(), length, List.of(), Optional.empty(), Constraint.none());
    }

    /**
     * Shares of the domains.
     *
     * @param bank the items
     * @param length most items of a test
     * @param shares of the domains
     */
    static TestSpecification balanced(Bank bank, int length, List<DomainShare> shares) {
        double[] targets = new double[bank.domains()];
        shares.forEach(share ->
                share.places().forEach(place -> targets[bank.item(place).domain()] = share.share()));
        return new TestSpecification(bank.size(), length, shares, Optional.empty(), new ContentBalance(bank, targets));
    }

    /**
     * Ranges that shadow tests meet.
     *
     * @param bank the items
     * @param length most items of a test
     * @param shares of the domains, made whole numbers; may be empty
     * @param more further ranges
     */
    static TestSpecification shadow(Bank bank, int length, List<DomainShare> shares, List<CountRange> more) {
        List<CountRange> ranges = new ArrayList<>();
        int[] counts = quotas(shares, length);
        for (int d = 0; d < counts.length; d++) {
            ranges.add(CountRange.exactly(
                    "domain " + shares.get(d).domain(), shares.get(d).places(), counts[d]));
        }
        ranges.addAll(more);
        return new TestSpecification(
                bank.size(),
                length,
                shares,
                Optional.of(ranges),
                new ShadowTest(length, ranges, new SwapSolver(), new WeightedDeviations(length, ranges)));
    }

    private static int[] quotas(List<DomainShare> shares, int length) {
        return Quotas.of(shares.stream().mapToDouble(DomainShare::share).toArray(), length);
    }

    /** What a finished test is checked against. A test that ended early owes no least numbers of ranges. */
    Sitting.Specification check() {
        if (shadow.isPresent()) {
            List<CountRange> whole = shadow.get();
            List<CountRange> early = whole.stream()
                    .map(range -> CountRange.atMost(range.name(), range.items(), range.most()))
                    .toList();
            return given -> given >= length ? whole : early;
        }
        double sum = shares.stream().mapToDouble(DomainShare::share).sum();
        return given -> shares.stream()
                .map(share -> {
                    double exact = given * share.share() / sum;
                    return new CountRange(
                            "domain " + share.domain(), share.places(), (int) Math.floor(exact + 1e-9), (int)
                                    Math.ceil(exact - 1e-9));
                })
                .toList();
    }

    /** Whether a test that meets the ranges can be had without some items. */
    boolean feasibleWithout(BitSet barred) {
        if (shadow.isPresent()) {
            return new ShadowTest(length, shadow.get(), new SwapSolver(), Constraint.none()).canStart(items, barred);
        }
        if (items - barred.cardinality() < length) {
            return false;
        }
        int[] counts = quotas(shares, length);
        return IntStream.range(0, counts.length)
                .allMatch(d -> shares.get(d).places().stream()
                                .filter(place -> !barred.get(place))
                                .count()
                        >= counts[d]);
    }

    /** What the bank lacks for such tests. */
    List<String> shortages() {
        List<String> shortages = new ArrayList<>();
        if (items < length) {
            shortages.add("has " + items + " items, but --length is " + length);
        }
        int[] counts = quotas(shares, length);
        for (int d = 0; d < counts.length; d++) {
            int there = shares.get(d).places().size();
            if (there < counts[d]) {
                shortages.add("has " + there + " items of domain "
                        + shares.get(d).domain() + ", but " + counts[d] + " of " + length + " are to be of it");
            }
        }
        if (shortages.isEmpty() && shadow.isPresent()) {
            SelectionProblem problem = SelectionProblem.of(new double[items], length, shadow.get());
            Solution solution = new SwapSolver().select(problem);
            boolean found = solution.match(one -> true, none -> false);
            if (!found) {
                NativeSolver.loadOrSwaps(LIMIT_MILLIS)
                        .select(problem)
                        .match(
                                one -> true,
                                clash -> shortages.add("has no test of " + length + " items that meets "
                                        + (clash.clash().isEmpty()
                                                ? "all ranges"
                                                : "these together: "
                                                        + String.join(", ", new TreeSet<>(clash.clash())))));
            }
        }
        return shortages;
    }

    /**
     * Why such tests cannot be had if no item is to be on more than a share of them.
     *
     * @param most highest share of the tests that may use an item
     * @param expected number of items of a test on average
     */
    List<String> overexposures(double most, double expected) {
        List<String> reasons = new ArrayList<>();
        if (expected > most * items + 1e-9) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "has %d items, of which tests of %s items use each on %.3f of the tests on average, but "
                            + "--max-exposure is %s; at most %d items can be given",
                    items,
                    expected == Math.rint(expected)
                            ? String.valueOf((long) expected)
                            : String.format(Locale.ROOT, "%.1f", expected),
                    expected / items,
                    most,
                    (int) Math.floor(most * items + 1e-9)));
        }
        List<CountRange> needs = shadow.orElseGet(() -> check().ranges((int) Math.floor(expected)));
        for (CountRange range : needs) {
            if (range.least() > most * range.items().size() + 1e-9) {
                reasons.add(String.format(
                        Locale.ROOT,
                        "has %d items of %s, of which tests with at least %d use each on %.3f of the tests on average, "
                                + "but --max-exposure is %s",
                        range.items().size(),
                        range.name(),
                        range.least(),
                        range.least() / (double) range.items().size(),
                        most));
            }
        }
        return reasons.stream().distinct().collect(Collectors.toList());
    }
}
