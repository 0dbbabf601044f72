package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * The criteria for choosing an item by a profile: by how much it is expected to reduce the posterior
 * variance.
 *
 * <p>By the law of total variance an answer is expected to reduce the variance of θ_d by the variance, over
 * the answers, of its posterior mean: Σ_k Cov(θ_d, 1_k)² / P_k, with P_k the posterior probability of answer
 * k (so the expected posterior variance of van der Linden 1998, without normal approximation). The other
 * domains follow by their regression on θ_d, so that θ_e gains (V_ed / V_dd)² of it.
 */
public final class ProfileSelection {

    /** Nodes with less than this share of the highest density add nothing that a double could show. */
    private static final double NEGLIGIBLE = 1e-14;

    private ProfileSelection() {}

    /**
     * The largest decrease of the weighted sum of the domains' posterior variances.
     *
     * @param weights weight of each domain, not negative
     */
    public static Selection<ProfileBelief> variance(double[] weights) {
        double[] own = weights.clone();
        return (belief, candidates, values) -> value(belief, candidates, values, own, false);
    }

    /** The largest decrease of the variance of the domain that is known worst. */
    public static Selection<ProfileBelief> worstDomain() {
        return (belief, candidates, values) -> {
            int domains = belief.estimation().model().structure().domains();
            int worst = 0;
            for (int d = 1; d < domains; d++) {
                if (belief.posterior().sd(d) > belief.posterior().sd(worst)) {
                    worst = d;
                }
            }
            double[] weights = new double[domains];
            weights[worst] = 1;
            value(belief, candidates, values, weights, false);
        };
    }

    /** The largest decrease of the variance of the blueprint-weighted composite. */
    public static Selection<ProfileBelief> composite() {
        return (belief, candidates, values) -> {
            double[] weights = belief.estimation().model().structure().weights().stream()
                    .mapToDouble(weight -> weight)
                    .toArray();
            value(belief, candidates, values, weights, true);
        };
    }

    private static void value(
            ProfileBelief belief, BitSet candidates, double[] values, double[] weights, boolean composite) {
        ProfilePosterior posterior = belief.posterior();
        double[][] covariance = posterior.covariance();
        int domains = covariance.length;
        double[] share = new double[domains];
        double[][] densities = new double[domains][];
        double[][] moments = new double[domains][];
        int[][] supports = new int[domains][];
        for (int d = 0; d < domains; d++) {
            double sum = 0;
            for (int e = 0; e < domains; e++) {
                double slope = covariance[e][d] / covariance[d][d];
                sum += weights[e] * (composite ? slope : slope * slope);
            }
            share[d] = composite ? sum * sum : sum;
            densities[d] = posterior.domain(d).weights();
            moments[d] = centred(densities[d], posterior.model().thetaGrid(), posterior.mean(d));
            supports[d] = support(densities[d]);
        }
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            int d = belief.estimation().bank().item(i).domain();
            values[i] = share[d]
                    * decrease(
                            belief.estimation().probabilities(i),
                            densities[d],
                            moments[d],
                            supports[d][0],
                            supports[d][1]);
        }
    }

    private static double[] centred(double[] density, Grid grid, double mean) {
        double[] centred = new double[density.length];
        for (int q = 0; q < centred.length; q++) {
            centred[q] = density[q] * (grid.node(q) - mean);
        }
        return centred;
    }

    /** The nodes outside of which a density is negligible: the first one in it, and the first one past it. */
    private static int[] support(double[] density) {
        double most = 0;
        for (double one : density) {
            most = Math.max(most, one);
        }
        int from = 0;
        int to = density.length;
        while (density[from] < NEGLIGIBLE * most) {
            from++;
        }
        while (density[to - 1] < NEGLIGIBLE * most) {
            to--;
        }
        return new int[] {from, to};
    }

    private static double decrease(double[][] probabilities, double[] density, double[] centred, int from, int to) {
        double sum = 0;
        double left = 1;
        double rest = 0;
        for (int k = 1; k < probabilities.length; k++) {
            double[] row = probabilities[k];
            double share = 0;
            double otherShare = 0;
            double covariance = 0;
            double otherCovariance = 0;
            int q = from;
            for (; q + 1 < to; q += 2) {
                share += density[q] * row[q];
                otherShare += density[q + 1] * row[q + 1];
                covariance += centred[q] * row[q];
                otherCovariance += centred[q + 1] * row[q + 1];
            }
            if (q < to) {
                share += density[q] * row[q];
                covariance += centred[q] * row[q];
            }
            share += otherShare;
            covariance += otherCovariance;
            left -= share;
            rest -= covariance;
            sum += share > 0 ? covariance * covariance / share : 0;
        }
        return sum + (left > 0 ? rest * rest / left : 0);
    }
}
