package org.thetaprep.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.thetaprep.scoring.online.ItemBelief;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.SimulatedItem;

/** Items moved answer by answer. */
final class OnlineStudy {

    private static final double NORMAL = 1.959963984540054;

    private OnlineStudy() {}

    /** Answer by answer, with people whose ability is known to about a mock's error. */
    static void run(int replications) {
        System.out.println("| answers | items | RMSE of b | 95 % cover b |\n|---|---|---|---|");
        int[] stops = {0, 100, 300, 1000};
        double[] squares = new double[stops.length];
        int[] covered = new int[stops.length];
        SplittableRandom random = new SplittableRandom(17);
        for (SimulatedItem item : ItemPopulation.judged().draw(List.of(replications), 0, random)) {
            ItemBelief belief = ItemBelief.of(item.prior());
            int given = 0;
            for (int s = 0; s < stops.length; s++) {
                for (; given < stops[s]; given++) {
                    double ability = Math.sqrt(1 - SimulatedPeople.ABILITY_ERROR * SimulatedPeople.ABILITY_ERROR) * random.nextGaussian();
                    double theta = ability + SimulatedPeople.ABILITY_ERROR * random.nextGaussian();
                    belief = belief.after(SimulatedPeople.answer(item.truth(), theta, random), ability, SimulatedPeople.ABILITY_ERROR);
                }
                double error = belief.item().b() - item.truth().b();
                squares[s] += error * error;
                covered[s] += Math.abs(error) <= NORMAL * belief.difficultyError() ? 1 : 0;
            }
        }
        for (int s = 0; s < stops.length; s++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %d | %.3f | %.3f |%n",
                    stops[s],
                    replications,
                    Math.sqrt(squares[s] / replications),
                    (double) covered[s] / replications);
        }
    }
}
