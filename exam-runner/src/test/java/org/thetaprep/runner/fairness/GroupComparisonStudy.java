package org.thetaprep.runner.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.SimulatedItem;

/**
 * How often cohorts that took mock exams of different items make a fair item look unfair, and an unfair one is found. Items
 * are of the judged population, forms are drawn at random, and the focal cohort is less able on the whole.
 *
 * @param items in the bank
 * @param length of a form
 * @param people in each cohort
 * @param impact by how many logits the focal cohort is less able
 */
record GroupComparisonStudy(int items, int length, int people, double impact) {

    /** So many of the first items are harder for the focal cohort by {@link #PLANTED}, and so many more are easier. */
    static final int UNFAIR = 2;

    /** In logits. */
    static final double PLANTED = 0.8;

    /**
     * What was found.
     *
     * @param fair how many fair items were compared
     * @param doubted of them, those with p below 0.05
     * @param named of them, those that a person should look at
     * @param unfair how many unfair items were compared
     * @param found of them, those that a person should look at
     * @param lean mean D of the fair items
     */
    record Rates(int fair, int doubted, int named, int unfair, int found, double lean) {

        Rates plus(Rates other) {
            int all = fair + other.fair;
            return new Rates(
                    all,
                    doubted + other.doubted,
                    named + other.named,
                    unfair + other.unfair,
                    found + other.found,
                    all == 0 ? 0 : (fair * lean + other.fair * other.lean) / all);
        }
    }

    /** Two cohorts take mock exams and are compared. */
    Rates once(SplittableRandom random) {
        List<ItemFairness> compared = GroupComparison.of(answers(random));
        Rates rates = new Rates(0, 0, 0, 0, 0, 0);
        for (int j = 0; j < items; j++) {
            if (compared.get(j).difference().isPresent()) {
                ItemFairness.Difference one = compared.get(j).difference().get();
                boolean planted = j < 2 * UNFAIR;
                rates = rates.plus(new Rates(
                        planted ? 0 : 1,
                        !planted && one.p() < 0.05 ? 1 : 0,
                        !planted && one.isFlagged() ? 1 : 0,
                        planted ? 1 : 0,
                        planted && one.isFlagged() && one.isHarderForFocal() == j < UNFAIR ? 1 : 0,
                        planted ? 0 : one.delta()));
            }
        }
        return rates;
    }

    private ResponseMatrix answers(SplittableRandom random) {
        List<Logistic> bank = ItemPopulation.judged().draw(List.of(items), 0, random).stream()
                .map(SimulatedItem::truth)
                .toList();
        byte[][] rows = new byte[2 * people][items];
        int[] groups = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = i / people;
            double theta = random.nextGaussian() - groups[i] * impact;
            List<Integer> form = form(random);
            for (int j = 0; j < items; j++) {
                double moved = groups[i] == 0 || j >= 2 * UNFAIR ? 0 : j < UNFAIR ? PLANTED : -PLANTED;
                boolean right = random.nextDouble() < bank.get(j).correct(theta - moved);
                rows[i][j] = form.contains(j) ? (byte) (right ? 1 : 0) : ResponseMatrix.MISSING;
            }
        }
        return ResponseMatrix.ofGroups(
                IntStream.range(0, items).mapToObj(j -> "I" + j).toList(), rows, groups);
    }

    private List<Integer> form(SplittableRandom random) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, items).boxed().toList());
        for (int k = 0; k < length; k++) {
            int other = k + random.nextInt(items - k);
            int kept = places.get(k);
            places.set(k, places.get(other));
            places.set(other, kept);
        }
        return places.subList(0, length);
    }

    /** Prints the table of docs/measurement/fit.md: {@code GroupComparisonStudy REPLICATIONS}. */
    public static void main(String[] arguments) {
        int replications = Integer.parseInt(arguments[0]);
        System.out.println("| learners in each cohort | answers to an item | focal cohort less able by | fair, p < 0.05 | fair, named |"
                + " mean D of fair | unfair, found | of fair; unfair |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int people : new int[] {300, 1000}) {
            for (double impact : new double[] {0, 0.5, 1}) {
                GroupComparisonStudy study = new GroupComparisonStudy(130, 65, people, impact);
                Rates all = IntStream.range(0, replications)
                        .mapToObj(r -> study.once(new SplittableRandom(7100 + r)))
                        .reduce(new Rates(0, 0, 0, 0, 0, 0), Rates::plus);
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %d | %.1f | %.3f | %.4f | %+.3f | %.3f | %,d; %d |%n",
                        people,
                        people * study.length() / study.items(),
                        impact,
                        all.doubted() / (double) all.fair(),
                        all.named() / (double) all.fair(),
                        all.lean(),
                        all.found() / (double) all.unfair(),
                        all.fair(),
                        all.unfair());
            }
        }
    }
}
