package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.PriorShare;

/**
 * The population that a bank's items come from: a mix of priors, from which an item's prior is drawn
 * first and then its true parameters.
 *
 * @param mix the priors and their shares, not empty
 */
public record ItemPopulation(List<PriorShare> mix) {

    public ItemPopulation {
        mix = List.copyOf(mix);
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("mix must not be empty");
        }
    }

    /**
     * The population of the feasibility study: labels at −1, 0 and 1 logit for 25, 50 and 25 % of the
     * items; chance levels of 0.25, 0.10 and 0.02 for 70, 15 and 15 %.
     */
    public static ItemPopulation judged() {
        List<PriorShare> mix = new ArrayList<>();
        double[] labels = {-1, 0, 1};
        double[] labelShares = {0.25, 0.50, 0.25};
        double[] chances = {0.25, 0.10, 0.02};
        double[] chanceShares = {0.70, 0.15, 0.15};
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < chances.length; j++) {
                mix.add(new PriorShare(ItemPrior.judged(labels[i], chances[j]), labelShares[i] * chanceShares[j]));
            }
        }
        return new ItemPopulation(mix);
    }

    /**
     * Draws one item.
     *
     * @param domain index of its domain, from 0
     * @param labelShift by how much the true difficulty of every judged item exceeds its label, in logits
     * @param random source of randomness
     */
    public SimulatedItem draw(int domain, double labelShift, RandomGenerator random) {
        double total = mix.stream().mapToDouble(PriorShare::share).sum();
        double left = random.nextDouble() * total;
        int chosen = 0;
        while (chosen < mix.size() - 1 && left >= mix.get(chosen).share()) {
            left -= mix.get(chosen).share();
            chosen++;
        }
        ItemPrior prior = mix.get(chosen).prior();
        Logistic item = prior.draw(random);
        double shift = prior.judged() ? labelShift : 0;
        return new SimulatedItem(domain, prior, Logistic.threePl(item.a(), item.b() + shift, item.c()));
    }

    /**
     * Draws a form or a bank.
     *
     * @param itemsByDomain number of items in each domain
     * @param labelShift as for one item
     * @param random source of randomness
     */
    public List<SimulatedItem> draw(List<Integer> itemsByDomain, double labelShift, RandomGenerator random) {
        List<SimulatedItem> items = new ArrayList<>();
        for (int d = 0; d < itemsByDomain.size(); d++) {
            for (int i = 0; i < itemsByDomain.get(d); i++) {
                items.add(draw(d, labelShift, random));
            }
        }
        return items;
    }
}
