package org.thetaprep.scoring.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/** Finds how one scale becomes another from the items that both have (Kolen &amp; Brennan 2014, chapter 6). */
public final class Linking {

    /** An anchor whose robust z is beyond this has drifted. */
    public static final double DRIFTED = 2.7;

    /** At most this share of the anchors may be left out as drifted. */
    public static final double MOST_DRIFTED = 0.2;

    private static final double NORMAL_QUARTILES = 0.74;
    private static final Grid GRID = Grid.between(-4, 4, 81);

    private Linking() {}

    /**
     * A link and what it rests on.
     *
     * @param link the link
     * @param kept anchors that it rests on
     * @param drifted anchors that were left out, the furthest first
     * @param robustZ of each anchor that was kept, in their order
     */
    public record Result(ScaleLink link, List<Anchor> kept, List<Anchor> drifted, double[] robustZ) {

        public Result {
            kept = List.copyOf(kept);
            drifted = List.copyOf(drifted);
            robustZ = robustZ.clone();
        }

        @Override
        public double[] robustZ() {
            return robustZ.clone();
        }
    }

    /**
     * The link by all anchors.
     *
     * @param method how it is found
     * @param anchors at least 2, and for means and standard deviations of different difficulties
     */
    public static ScaleLink link(LinkingMethod method, List<Anchor> anchors) {
        double[] weights = new double[GRID.size()];
        double total = 0;
        for (int q = 0; q < weights.length; q++) {
            weights[q] = Math.exp(-GRID.node(q) * GRID.node(q) / 2);
            total += weights[q];
        }
        for (int q = 0; q < weights.length; q++) {
            weights[q] /= total;
        }
        return link(method, anchors, GRID, weights);
    }

    static ScaleLink link(LinkingMethod method, List<Anchor> anchors, Grid grid, double[] weights) {
        requireEnough(anchors);
        return switch (method) {
            case MEAN_SIGMA -> meanSigma(anchors);
            case MEAN_MEAN -> shifted(anchors, mean(anchors, a -> Anchor.slope(a.from()))
                    / mean(anchors, a -> Anchor.slope(a.to())));
            case MEAN_GEOMETRIC -> geometric(anchors);
            case HAEBARA -> new CurveDistance(anchors, grid, weights, true).nearest(geometric(anchors));
            case STOCKING_LORD -> new CurveDistance(anchors, grid, weights, false).nearest(geometric(anchors));
        };
    }

    /**
     * The link by the anchors that have not drifted: as long as the robust z of one is beyond {@value #DRIFTED}, the
     * furthest is left out, and at most a fifth of them (Huynh &amp; Meyer 2010).
     *
     * @param method how it is found
     * @param anchors at least 3
     */
    public static Result withoutDrifted(LinkingMethod method, List<Anchor> anchors) {
        List<Anchor> kept = new ArrayList<>(anchors);
        List<Anchor> drifted = new ArrayList<>();
        double[] z = robustZ(kept);
        while (drifted.size() < Math.floor(MOST_DRIFTED * anchors.size())) {
            int furthest = 0;
            for (int i = 1; i < z.length; i++) {
                furthest = Math.abs(z[i]) > Math.abs(z[furthest]) ? i : furthest;
            }
            if (Math.abs(z[furthest]) <= DRIFTED) {
                break;
            }
            drifted.add(kept.remove(furthest));
            z = robustZ(kept);
        }
        return new Result(link(method, kept), kept, drifted, z);
    }

    /**
     * How far each anchor is from where the others say it should be: (d − median d) / (0.74 · interquartile range) with
     * d = b − A b of both scales and A by means and standard deviations (Huynh &amp; Meyer 2010).
     *
     * @param anchors at least 3
     * @return like a standard normal deviate but for the drifted; 0 where all agree
     */
    public static double[] robustZ(List<Anchor> anchors) {
        requireEnough(anchors);
        double slope = meanSigma(anchors).slope();
        double[] differences = anchors.stream()
                .mapToDouble(a -> Anchor.difficulty(a.to()) - slope * Anchor.difficulty(a.from()))
                .toArray();
        double median = quantile(differences, 0.5);
        double spread = NORMAL_QUARTILES * (quantile(differences, 0.75) - quantile(differences, 0.25));
        return Arrays.stream(differences)
                .map(d -> d == median ? 0 : (d - median) / spread)
                .toArray();
    }

    private static void requireEnough(List<Anchor> anchors) {
        if (anchors.size() < 2) {
            throw new IllegalArgumentException("there must be at least 2 anchors, but there are " + anchors.size());
        }
    }

    /** By linear interpolation between order statistics, the seventh definition of Hyndman &amp; Fan (1996). */
    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return below + 1 < sorted.length
                ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }

    private static ScaleLink meanSigma(List<Anchor> anchors) {
        double from = spread(anchors, Anchor::from);
        double to = spread(anchors, Anchor::to);
        if (!(from > 0) || !(to > 0)) {
            throw new IllegalArgumentException("the anchors must have different difficulties on both scales");
        }
        return shifted(anchors, to / from);
    }

    private static double spread(List<Anchor> anchors, Function<Anchor, ResponseModel> scale) {
        double[] all = anchors.stream()
                .flatMapToDouble(anchor -> Arrays.stream(Anchor.difficulties(scale.apply(anchor))))
                .toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        return Math.sqrt(Arrays.stream(all).map(b -> (b - mean) * (b - mean)).sum());
    }

    private static ScaleLink geometric(List<Anchor> anchors) {
        return shifted(
                anchors,
                Math.exp(mean(anchors, a -> Math.log(Anchor.slope(a.from()) / Anchor.slope(a.to())))));
    }

    private static ScaleLink shifted(List<Anchor> anchors, double slope) {
        double to = anchors.stream()
                .flatMapToDouble(a -> Arrays.stream(Anchor.difficulties(a.to())))
                .average()
                .orElseThrow();
        double from = anchors.stream()
                .flatMapToDouble(a -> Arrays.stream(Anchor.difficulties(a.from())))
                .average()
                .orElseThrow();
        return new ScaleLink(slope, to - slope * from);
    }

    private static double mean(List<Anchor> anchors, ToDoubleFunction<Anchor> value) {
        return anchors.stream().mapToDouble(value).average().orElseThrow();
    }
}
