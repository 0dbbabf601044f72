package org.thetaprep.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.SimulatedItem;

/** The banks and specifications that the benchmarks share. */
final class Banks {

    private Banks() {}

    static ProfileStructure structure() {
        return ProfileStructure.of(new double[] {0.90, 0.88, 0.85, 0.90}, new double[] {28, 26, 22, 24});
    }

    static List<SimulatedItem> items(int size) {
        int first = size * 28 / 100;
        int second = size * 26 / 100;
        int third = size * 22 / 100;
        return ItemPopulation.judged()
                .draw(List.of(first, second, third, size - first - second - third), 0, new SplittableRandom(size));
    }

    static Bank bank(List<SimulatedItem> items) {
        List<BankItem> list = new ArrayList<>();
        items.forEach(item -> list.add(BankItem.known("i" + list.size(), item.domain(), item.truth())));
        return new Bank(list);
    }

    /** Exact domain quotas, twenty topics and an enemy pair for every ten items. */
    static List<CountRange> ranges(List<SimulatedItem> items, int length) {
        List<CountRange> ranges = new ArrayList<>();
        double[] shares = {0.28, 0.26, 0.22, 0.24};
        int left = length;
        for (int d = 0; d < shares.length; d++) {
            int domain = d;
            int count = d < 3 ? (int) Math.round(length * shares[d]) : left;
            left -= count;
            Set<Integer> places = places(items.size(), i -> items.get(i).domain() == domain);
            ranges.add(CountRange.exactly("domain " + d, places, count));
        }
        for (int t = 0; t < 20; t++) {
            int topic = t;
            Set<Integer> places = places(items.size(), i -> i % 20 == topic);
            ranges.add(new CountRange("topic " + t, places, 1, length / 10 + 1));
        }
        for (int e = 0; e < items.size() / 10; e++) {
            ranges.add(CountRange.atMost("enemies " + e, Set.of(e, items.size() - 1 - e), 1));
        }
        return ranges;
    }

    private static Set<Integer> places(int size, IntPredicate which) {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if (which.test(i)) {
                places.add(i);
            }
        }
        return places;
    }
}
