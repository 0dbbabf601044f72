package org.thetaprep.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseCurves;

class DomainSumsTest {

    private static final int[] ITEMS = {14, 13, 11, 12};

    private final ProfileModel model = ProfileModel.withLabelShift(Profiles.fourDomains(), 0.25);

    private ProfileComponents components(int answers, double judged) {
        SplittableRandom random = new SplittableRandom(answers);
        ProfileEvidence evidence = model.noEvidence();
        for (int i = 0; i < answers; i++) {
            Logistic item = Logistic.threePl(Math.exp(0.3 * random.nextGaussian()), random.nextGaussian(), 0.2);
            evidence = evidence.plus(
                    i % 4,
                    ResponseCurves.of(item, model.responseGrid()),
                    random.nextDouble() < item.correct(0.4) ? 1 : 0,
                    random.nextDouble() < judged);
        }
        return new ProfileComponents(model, evidence);
    }

    /** For each node of ability the numbers of right answers to so many equal items: binomial. */
    private double[][] table(int items, double difficulty) {
        double[] theta = model.thetaGrid().nodes();
        double[][] table = new double[theta.length][items + 1];
        for (int i = 0; i < theta.length; i++) {
            double p = Logistic.twoPl(1, difficulty).correct(theta[i]);
            table[i][0] = 1;
            for (int item = 1; item <= items; item++) {
                for (int x = item; x >= 0; x--) {
                    table[i][x] = table[i][x] * (1 - p) + (x > 0 ? table[i][x - 1] * p : 0);
                }
            }
        }
        return table;
    }

    private double[][][] tables() {
        double[][][] tables = new double[ITEMS.length][][];
        for (int d = 0; d < tables.length; d++) {
            tables[d] = table(ITEMS[d], 0.2 * d);
        }
        return tables;
    }

    /** All components, all nodes, one number after the other. */
    private static double[] ofAllNodes(ProfileComponents components, double[][][] tables) {
        double[] overall = new double[1 + 14 + 13 + 11 + 12];
        for (int c = 0; c < components.weights.length; c++) {
            double[] sum = {components.weights[c]};
            for (int d = 0; d < tables.length && components.weights[c] > 0; d++) {
                double[] nodes = components.nodes(d, c);
                double[] longer = new double[sum.length + tables[d][0].length - 1];
                for (int x = 0; x < tables[d][0].length; x++) {
                    double p = 0;
                    for (int i = 0; i < nodes.length; i++) {
                        p += nodes[i] * tables[d][i][x];
                    }
                    for (int y = 0; y < sum.length; y++) {
                        longer[x + y] += sum[y] * p;
                    }
                }
                sum = longer;
            }
            for (int x = 0; x < sum.length; x++) {
                overall[x] += sum[x];
            }
        }
        return overall;
    }

    private static double[] overall(DomainSums sums) {
        double[][] byShift = sums.byShift();
        double[] overall = new double[byShift[0].length];
        for (int s = 0; s < byShift.length; s++) {
            for (int x = 0; x < overall.length; x++) {
                overall[x] += sums.shiftWeights()[s] * byShift[s][x];
            }
        }
        return overall;
    }

    @Test
    void the_nodes_that_are_left_out_are_not_missed() {
        for (int answers : new int[] {0, 10, 65, 300}) {
            for (double judged : new double[] {0, 0.5, 1}) {
                ProfileComponents components = components(answers, judged);
                double[] overall = overall(new DomainSums(components, tables()));
                double[] expected = ofAllNodes(components, tables());
                for (int x = 0; x < expected.length; x++) {
                    assertThat(overall[x])
                            .as("%d answers, %s of them judged, sum %d", answers, judged, x)
                            .isCloseTo(expected[x], within(3e-6));
                }
            }
        }
    }

    @Test
    void where_little_is_known_every_second_node_is_enough_and_where_much_is_known_all_are_needed() {
        ProfileComponents few = components(65, 1);
        assertThat(new DomainSums(few, tables()).shifts()).hasSize(9);
        assertThat(NeededNodes.strideOfAbility(few, 2, IntStream.of(8 * few.factors() + few.factors() / 2)))
                .isEqualTo(2);

        ProfileComponents many = components(2000, 0.5);
        assertThat(new DomainSums(many, tables()).shifts()).hasSize(17);
        assertThat(NeededNodes.strideOfAbility(many, 2, IntStream.of(8 * many.factors() + many.factors() / 2)))
                .isEqualTo(1);
    }

    /** With half of the items calibrated the ends of the label shift have next to no weight, and moments of none. */
    @Test
    void components_without_weight_do_not_ask_for_all_nodes() {
        ProfileComponents components = components(150, 0.5);
        int all = components.weights.length;
        assertThat(components.variances[0]).contains(0);
        assertThat(NeededNodes.strideOfAbility(components, 0, IntStream.range(0, all))).isEqualTo(2);
    }

    @Test
    void a_mark_is_reached_as_often_as_the_whole_distribution_says() {
        ProfileComponents components = components(65, 1);
        DomainSums sums = new DomainSums(components, tables());
        for (int domain = 0; domain < ITEMS.length; domain++) {
            double[][][] other = tables();
            other[domain] = table(ITEMS[domain], -0.7);
            double[] overall = overall(new DomainSums(components, other));
            for (double mark : new double[] {-3, -0.2, 0, 0.5, 20, 33.3, 49.9, 50.4, 60}) {
                double expected = 0;
                for (int x = 0; x < overall.length; x++) {
                    expected += overall[x] * Math.min(1, Math.max(0, x + 0.5 - mark));
                }
                assertThat(sums.reaching(mark, domain, other[domain]))
                        .as("domain %d, mark %s", domain, mark)
                        .isCloseTo(expected, within(1e-12));
            }
        }
    }
}
