package org.thetaprep.scoring.calibration;

/**
 * The maximization step of a population: the normal weights on the nodes whose first and second moments are those of the
 * expected people. The moments are taken on the nodes, not of the whole normal distribution, so that the step leads
 * upwards also where the nodes cut off a part of it.
 */
final class PopulationMaximization {

    private static final int ITERATIONS = 50;
    private static final double ENOUGH = 1e-14;

    private final Population old;
    private final FreePopulation free;
    private final double[] nodes;
    private final double people;
    private final double mean;
    private final double square;

    PopulationMaximization(Population old, FreePopulation free, double[] counts, double[] nodes) {
        this.old = old;
        this.free = free;
        this.nodes = nodes;
        double total = 0;
        double first = 0;
        double second = 0;
        for (int q = 0; q < nodes.length; q++) {
            total += counts[q];
            first += counts[q] * nodes[q];
            second += counts[q] * nodes[q] * nodes[q];
        }
        this.people = total;
        this.mean = first / total;
        this.square = second / total;
    }

    Population next() {
        Population population = old;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] step = step(population);
            if (step[2] < ENOUGH) {
                break;
            }
            double scale = 1;
            double precision = 1 / population.variance();
            while (precision - 2 * scale * step[1] < precision / 4) {
                scale /= 2;
            }
            double variance = 1 / (precision - 2 * scale * step[1]);
            double natural = population.mean() * precision + scale * step[0];
            population = new Population(free.mean() ? natural * variance : population.mean(), variance);
        }
        return population;
    }

    /** As {@link ItemMaximization.Step#gain}. */
    double gain() {
        return people * step(old)[2];
    }

    /**
     * Newton's step in the natural parameters μ/σ² and −1/(2σ²), whose information is the covariance of θ and θ² on the
     * nodes; and what it promises for each person.
     */
    private double[] step(Population at) {
        PopulationMoments moments = PopulationMoments.of(at, nodes);
        double first = mean - moments.mean();
        double second = square - moments.square();
        if (free.mean() && free.variance()) {
            double a = moments.meanVariance();
            double b = moments.covariance();
            double c = moments.squareVariance();
            double determinant = a * c - b * b;
            double x = (c * first - b * second) / determinant;
            double y = (a * second - b * first) / determinant;
            return new double[] {x, y, x * first + y * second};
        }
        if (free.variance()) {
            double y = second / moments.squareVariance();
            return new double[] {0, y, y * second};
        }
        return new double[] {0, 0, 0};
    }
}
