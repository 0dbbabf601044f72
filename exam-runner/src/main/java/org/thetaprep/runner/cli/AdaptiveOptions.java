package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.scoring.adaptive.AbilityBelief;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.AbilitySelection;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.ContentBalance;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.Selection;
import org.thetaprep.scoring.adaptive.Stopping;
import picocli.CommandLine.Option;

/** Which items a test gives and when it ends, as options of a command. */
final class AdaptiveOptions {

    private static final Map<String, Selection<AbilityBelief>> CRITERIA = new TreeMap<>(Map.of(
            "mfi", AbilitySelection.information(),
            "bopt", AbilitySelection.nearestDifficulty(),
            "mlwi", AbilitySelection.likelihoodWeighted(),
            "mpwi", AbilitySelection.posteriorWeighted(),
            "kl", AbilitySelection.divergence(),
            "klp", AbilitySelection.posteriorDivergence(),
            "mei", AbilitySelection.expectedInformation(true),
            "mefi", AbilitySelection.expectedInformation(false),
            "mepv", AbilitySelection.expectedVariance(),
            "fixed", (belief, candidates, values) -> candidates.stream().forEach(item -> values[item] = -item)));

    @Option(
            names = "--select",
            paramLabel = "RULE",
            required = true,
            description =
                    "mfi (maximum information), bopt (nearest difficulty), mlwi and mpwi (information weighted by "
                            + "likelihood, by posterior), kl and klp (divergence, weighted likewise), mei and mefi (expected "
                            + "information, observed or Fisher's), mepv (expected posterior variance), or fixed (the order of "
                            + "the file).")
    private String select;

    @Option(names = "--length", paramLabel = "N", required = true, description = "Most items of a test.")
    private int length;

    @Option(
            names = "--stop-se",
            paramLabel = "SE",
            description = "End earlier, once the standard error is at most this.")
    private Optional<Double> stopSe;

    @Option(
            names = "--balance",
            paramLabel = "D1=0.28,D2=0.26,...",
            split = ",",
            description = "Keep the domains near these shares (Kingsbury & Zara).")
    private Map<String, Double> balance = new LinkedHashMap<>();

    @Option(
            names = "--randomesque",
            paramLabel = "K",
            defaultValue = "1",
            description = "Give one of the K best items, each as likely (default: ${DEFAULT-VALUE}, the best).")
    private int randomesque;

    /**
     * Makes sure that the options are in range.
     *
     * @throws WrongUse if one is not
     */
    void requireValid() {
        require(
                CRITERIA.containsKey(rule()),
                "--select must be one of " + String.join(", ", CRITERIA.keySet()) + ", was " + select);
        require(length >= 1, "--length must be at least 1, was " + length);
        require(randomesque >= 1, "--randomesque must be at least 1, was " + randomesque);
        require(randomesque == 1 || !rule().equals("fixed"), "--randomesque has no meaning with --select fixed");
        stopSe.ifPresent(se -> require(se > 0 && Double.isFinite(se), "--stop-se must be above 0, was " + se));
        balance.forEach((domain, share) -> require(
                share > 0 && Double.isFinite(share), "--balance of " + domain + " must be above 0, was " + share));
    }

    /** The domains that are to be balanced, in the order of the option; none if it is not given. */
    List<String> domains() {
        return List.copyOf(balance.keySet());
    }

    /**
     * What the bank lacks for tests of this length.
     *
     * @param bank the items, their domains numbered as in {@link #domains}
     */
    List<String> shortages(Bank bank) {
        List<String> shortages = new ArrayList<>();
        if (bank.size() < length) {
            shortages.add("has " + bank.size() + " items, but --length is " + length);
        }
        double sum = balance.values().stream().mapToDouble(Double::doubleValue).sum();
        for (int d = 0; d < balance.size(); d++) {
            int domain = d;
            String name = domains().get(d);
            long there = bank.items().stream()
                    .filter(item -> item.domain() == domain)
                    .count();
            int needed = (int) Math.floor(length * balance.get(name) / sum + 1e-9);
            if (there < needed) {
                shortages.add("has " + there + " items of domain " + name + ", but " + needed + " of " + length
                        + " are to be of it");
            }
        }
        return shortages;
    }

    /**
     * The test that the options ask for. It opens with the most informative item at the prior mean.
     *
     * @param bank the items, their domains numbered as in {@link #domains}
     * @param estimation how ability is estimated
     */
    AdaptiveTest<AbilityBelief> test(Bank bank, AbilityEstimation estimation) {
        Selection<AbilityBelief> criterion = CRITERIA.get(rule());
        List<Stopping<AbilityBelief>> stops = new ArrayList<>();
        stopSe.ifPresent(se -> stops.add(Stopping.precision(se)));
        stops.add(Stopping.length(length));
        double[] shares =
                balance.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new AdaptiveTest<>(
                bank,
                estimation,
                rule().equals("fixed") ? criterion : criterion.openingWith(AbilitySelection.information()),
                balance.isEmpty() ? Constraint.none() : new ContentBalance(bank, shares),
                randomesque == 1 ? Pick.best() : Pick.randomesque(randomesque),
                Stopping.anyOf(stops));
    }

    private String rule() {
        return select.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new WrongUse(message);
        }
    }
}
