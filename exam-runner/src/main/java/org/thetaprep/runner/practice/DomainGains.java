package org.thetaprep.runner.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.GridDensity;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.PracticeGain;

/**
 * What ten items of each domain are expected to add to the chance of passing ({@link PracticeGain}).
 *
 * @param ofTen the gain in probability for each domain of the model
 */
public record DomainGains(List<Double> ofTen) {

    private static final int ITEMS = 10;
    private static final double SMALLEST_SHARE = 0.05;

    public DomainGains {
        ofTen = List.copyOf(ofTen);
    }

    static DomainGains of(PracticeBank bank, FormOutlook outlook) {
        int domains = bank.model().profile().structure().domains();
        List<Double> gains = new ArrayList<>();
        for (int d = 0; d < domains; d++) {
            double miss = missProbability(bank, d, outlook.posterior().domain(d));
            gains.add(Math.max(0, PracticeGain.USUAL.of(outlook, d, Collections.nCopies(ITEMS, miss))));
        }
        return new DomainGains(gains);
    }

    /** The chance that an item of a domain, drawn at random, is answered wrong. */
    private static double missProbability(PracticeBank bank, int domain, GridDensity ability) {
        Map<ItemPrior, Long> counts = bank.items().stream()
                .filter(item -> bank.bank().item(bank.place(item.id(), false)).domain() == domain)
                .collect(Collectors.groupingBy(bank.parameters()::prior, LinkedHashMap::new, Collectors.counting()));
        double sum = 0;
        long items = 0;
        for (Map.Entry<ItemPrior, Long> entry : counts.entrySet()) {
            sum += entry.getValue() * (1 - bank.model().correct(entry.getKey(), ability));
            items += entry.getValue();
        }
        return items == 0 ? 0 : sum / items;
    }

    /** What ten items on what helps most are expected to add: the domains' gains in the shares that they get. */
    public double spread() {
        double total = ofTen.stream().mapToDouble(gain -> gain).sum();
        return total > 0
                ? ofTen.stream().mapToDouble(gain -> gain * gain / total).sum()
                : 0;
    }

    /** The index of the domain that is expected to add most. */
    public int largest() {
        int largest = 0;
        for (int d = 1; d < ofTen.size(); d++) {
            largest = ofTen.get(d) > ofTen.get(largest) ? d : largest;
        }
        return largest;
    }

    /** How a session on what helps most spreads its items: by the gains, each domain at least a little. */
    double[] shares() {
        double total = ofTen.stream().mapToDouble(gain -> gain).sum();
        return ofTen.stream()
                .mapToDouble(gain -> Math.max(SMALLEST_SHARE, total > 0 ? gain / total : 1.0 / ofTen.size()))
                .toArray();
    }
}
