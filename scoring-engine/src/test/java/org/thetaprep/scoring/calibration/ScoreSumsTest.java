package org.thetaprep.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** The sums over few functions beside those over all nodes, person by person and parameter by parameter. */
class ScoreSumsTest {

    private static final double[] NODES = CalibrationPlan.of(CalibrationModel.TWO_PL).grid().nodes();

    private record Case(List<ItemCurves> items, double[][] xi, ResponseMatrix matrix) {

        List<FreePopulation> free() {
            return IntStream.range(0, matrix.groups()).mapToObj(g -> new FreePopulation(g > 0, g > 0)).toList();
        }

        Estimates at() {
            List<Population> groups = new ArrayList<>(List.of(Population.STANDARD));
            IntStream.range(1, matrix.groups()).forEach(g -> groups.add(new Population(0.4, 1.2)));
            return new Estimates(xi, groups);
        }

        ExpectationStep step() {
            return ExpectationStep.at(items, xi, at().populations(), NODES);
        }
    }

    private static Case logistic(int parameters, double missing) {
        List<ResponseModel> truths = new ArrayList<>();
        double[][] xi = new double[8][];
        for (int j = 0; j < 8; j++) {
            double a = 0.6 + 0.25 * j;
            double d = 1.2 - 0.4 * j;
            truths.add(Logistic.threePl(a, -d / a, parameters == 3 ? 0.2 : 0));
            xi[j] = parameters == 3 ? new double[] {a, d, -1.4} : new double[] {a, d};
        }
        List<ItemCurves> items = IntStream.range(0, 8)
                .<ItemCurves>mapToObj(j -> new LogisticCurves(parameters, ItemPriors.NONE))
                .toList();
        return new Case(items, xi, SimulatedAnswers.matrix(truths, 1500, missing, 31));
    }

    private static Case ofGroups() {
        Case one = logistic(2, 0.1);
        byte[][] rows = IntStream.range(0, 1500).mapToObj(one.matrix::row).toArray(byte[][]::new);
        int[] groups = IntStream.range(0, 1500).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        return new Case(one.items, one.xi, ResponseMatrix.ofGroups(one.matrix.items(), rows, groups));
    }

    private static Case graded() {
        List<ResponseModel> truths = new ArrayList<>();
        double[][] xi = new double[6][];
        for (int j = 0; j < 6; j++) {
            double a = 0.8 + 0.2 * j;
            truths.add(GradedResponse.of(a, -1 + 0.2 * j, 0.5 + 0.2 * j));
            xi[j] = new double[] {a, a * (1 - 0.2 * j), -a * (0.5 + 0.2 * j)};
        }
        List<ItemCurves> items = IntStream.range(0, 6)
                .<ItemCurves>mapToObj(j -> new GradedCurves(3, Optional.empty()))
                .toList();
        return new Case(items, xi, SimulatedAnswers.matrix(truths, 1500, 0.2, 32));
    }

    private static double[][] sums(Case of, ErrorMethod method) {
        ExpectedCounts counts = of.step().over(of.matrix);
        return new ObservedInformation(of.items, of.at(), of.free(), NODES, of.matrix, counts).sums(method);
    }

    /** E_i[s s′] − E_i[s] E_i[s]′, or E_i[s] E_i[s]′ alone, over all nodes. */
    private static double[][] written(Case of, ErrorMethod method) {
        ScoreTables scores = new ScoreTables(of.items, of.at(), of.free(), NODES);
        int[] places = scores.places();
        int size = scores.size();
        double[][] sum = new double[size][size];
        double[] posterior = new double[NODES.length];
        for (int i = 0; i < of.matrix.persons(); i++) {
            of.step().posterior(of.matrix, i, posterior);
            double[][] s = new double[size][NODES.length];
            for (int j = 0; j <= of.items.size(); j++) {
                int state = j < of.items.size() ? of.matrix.answer(i, j) : of.matrix.group(i);
                for (int a = 0; state != ResponseMatrix.MISSING && a < scores.parameters(j); a++) {
                    s[places[j] + a] = scores.of(j, state)[a];
                }
            }
            double[] mean = Arrays.stream(s).mapToDouble(score -> expected(posterior, score)).toArray();
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    double both = 0;
                    for (int q = 0; q < NODES.length; q++) {
                        both += posterior[q] * s[a][q] * s[b][q];
                    }
                    sum[a][b] += method == ErrorMethod.OBSERVED ? both - mean[a] * mean[b] : mean[a] * mean[b];
                }
            }
        }
        return sum;
    }

    private static double expected(double[] posterior, double[] score) {
        return IntStream.range(0, NODES.length).mapToDouble(q -> posterior[q] * score[q]).sum();
    }

    private static void same(Case of, double share) {
        for (ErrorMethod method : List.of(ErrorMethod.OBSERVED, ErrorMethod.CROSS_PRODUCT)) {
            double[][] found = sums(of, method);
            double[][] expected = written(of, method);
            for (int a = 0; a < found.length; a++) {
                for (int b = 0; b < found.length; b++) {
                    double scale = Math.sqrt(expected[a][a] * expected[b][b]);
                    assertThat(found[a][b])
                            .as("%s of %d and %d", method, a, b)
                            .isCloseTo(expected[a][b], within(share * scale));
                }
            }
        }
    }

    @Test
    void with_two_parameters_and_all_answers_given_they_are_the_same() {
        same(logistic(2, 0), 1e-6);
    }

    @Test
    void three_parameters_gaps_several_populations_and_ordered_categories_come_near() {
        same(logistic(3, 0), 2e-4);
        same(logistic(2, 0.3), 2e-4);
        same(logistic(3, 0.7), 2e-4);
        same(ofGroups(), 2e-4);
        same(graded(), 2e-4);
    }
}
