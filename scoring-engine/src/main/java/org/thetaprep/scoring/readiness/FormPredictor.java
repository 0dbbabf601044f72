package org.thetaprep.scoring.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.DomainSums;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * Predicts the result of a fresh parallel form. The number of right answers x given the abilities is
 * Lord and Wingersky's distribution under the expected responses, averaged over the posterior.
 *
 * <p>Rule for passing: x right answers pass a form on which E(x | cut) ≤ x are expected of someone at the
 * cut in all domains. Parallel forms differ in that number by more than a fraction of an item, so its
 * fraction is as good as uniform: x is spread evenly over [x − ½, x + ½] (the uniform kernel of Kolen
 * &amp; Brennan 2014, section 2.5) and compared with the mean form's E. The chance of passing then does
 * not jump when the mean form's mark happens to cross a whole number.
 */
public final class FormPredictor {

    private static final int DOTS = 50;

    private final ScaledScore scale;
    private final int size;
    private final double[][][] tables;
    private final ExpectedScore expectedScore;
    private final double mark;
    private final double guesserCorrect;

    /**
     * Prepares the prediction of one kind of form.
     *
     * @param form the fresh form
     * @param model the profile model whose posteriors are to be used
     * @param scale the reporting scale with the cut
     */
    public FormPredictor(FutureForm form, ProfileModel model, ScaledScore scale) {
        Map<ItemPrior, ExpectedResponse> known = new HashMap<>();
        Function<ItemPrior, ExpectedResponse> items = prior -> known.computeIfAbsent(prior, ExpectedResponse::of);
        this.scale = scale;
        this.size = form.size();
        Grid theta = model.thetaGrid();
        this.tables = new double[form.domains()][theta.size()][];
        double guesses = 0;
        for (int d = 0; d < tables.length; d++) {
            List<ExpectedResponse> domain =
                    form.items().get(d).stream().map(items).toList();
            for (int i = 0; i < theta.size(); i++) {
                tables[d][i] = NumberCorrect.distribution(correct(domain, theta.node(i)));
            }
            guesses += domain.stream().mapToDouble(ExpectedResponse::chance).sum();
        }
        this.guesserCorrect = guesses;
        this.expectedScore = ExpectedScore.of(form, scale.cutTheta(), items);
        this.mark = expectedScore.at(scale.cutTheta());
    }

    private static double[] correct(List<ExpectedResponse> items, double theta) {
        double[] correct = new double[items.size()];
        for (int j = 0; j < correct.length; j++) {
            boolean repeated = j > 0 && items.get(j) == items.get(j - 1);
            correct[j] = repeated ? correct[j - 1] : items.get(j).correct(theta);
        }
        return correct;
    }

    /**
     * The form before one learner.
     *
     * @param posterior the learner's profile, of the model that this was made for
     */
    public FormOutlook outlook(ProfilePosterior posterior) {
        return new FormOutlook(this, posterior, posterior.sums(tables));
    }

    /** The probability of passing by the distribution of the number of right answers under each label shift. */
    double passing(DomainSums sums, double[][] byShift) {
        double[] weights = sums.shiftWeights();
        double sum = 0;
        for (int s = 0; s < byShift.length; s++) {
            sum += weights[s] * passing(byShift[s]);
        }
        return sum;
    }

    /** The probability of passing where ability in a domain had risen by so many steps of the grid. */
    double passing(DomainSums sums, int domain, double steps) {
        return sums.reaching(mark, domain, risen(tables[domain], steps));
    }

    private static double[][] risen(double[][] table, double steps) {
        int whole = (int) Math.floor(steps);
        double part = steps - whole;
        int last = table.length - 1;
        double[][] risen = new double[table.length][];
        for (int i = 0; i <= last; i++) {
            double[] low = table[Math.min(last, i + whole)];
            double[] high = table[Math.min(last, i + whole + 1)];
            risen[i] = new double[low.length];
            for (int x = 0; x < low.length; x++) {
                risen[i][x] = low[x] + part * (high[x] - low[x]);
            }
        }
        return risen;
    }

    /** The whole prediction by the same. */
    FormPrediction prediction(ProfilePosterior posterior, DomainSums sums, double[][] byShift) {
        double[] overall = new double[size + 1];
        double[] weights = sums.shiftWeights();
        double[] passes = new double[byShift.length];
        double expected = 0;
        for (int s = 0; s < byShift.length; s++) {
            passes[s] = passing(byShift[s]);
            for (int x = 0; x <= size; x++) {
                overall[x] += weights[s] * byShift[s][x];
                expected += weights[s] * byShift[s][x] * x;
            }
        }
        double pass = passing(overall);
        return new FormPrediction(
                size,
                mark,
                pass,
                range(posterior, sums.shifts(), passes, pass),
                expected,
                scores(overall, pass),
                guesserCorrect,
                score(guesserCorrect));
    }

    private double passing(double[] distribution) {
        double sum = 0;
        for (int x = 0; x < distribution.length; x++) {
            sum += distribution[x] * Math.min(1, Math.max(0, x + 0.5 - mark));
        }
        return Math.min(1, sum);
    }

    /** The chances at two quantiles of the label shift, by a cubic spline through those at its nodes. */
    private static Interval range(ProfilePosterior posterior, double[] shifts, double[] passes, double pass) {
        if (shifts.length == 1) {
            return new Interval(pass, pass);
        }
        int nodes = posterior.shifts();
        GridDensity shift = GridDensity.of(
                Grid.between(posterior.shift(0), posterior.shift(nodes - 1), nodes),
                IntStream.range(0, nodes).mapToDouble(posterior::shiftWeight).toArray());
        PolynomialSplineFunction chances = new SplineInterpolator().interpolate(shifts, passes);
        return new Interval(chance(chances, shift.quantile(0.05)), chance(chances, shift.quantile(0.95)));
    }

    private static double chance(PolynomialSplineFunction chances, double shift) {
        double[] nodes = chances.getKnots();
        double within = Math.max(nodes[0], Math.min(nodes[nodes.length - 1], shift));
        return Math.max(0, Math.min(1, chances.value(within)));
    }

    private List<Double> scores(double[] distribution, double pass) {
        List<Double> scores = new ArrayList<>();
        long failing = DOTS - Math.round(DOTS * pass);
        double below = Math.nextDown(scale.cutScore());
        int x = 0;
        double cumulated = 0;
        for (int i = 0; i < DOTS; i++) {
            double probability = (i + 0.5) / DOTS;
            while (x < size && cumulated + distribution[x] < probability) {
                cumulated += distribution[x];
                x++;
            }
            double within = distribution[x] > 0 ? (probability - cumulated) / distribution[x] : 0.5;
            double score = score(x - 0.5 + Math.min(1, within));
            scores.add(i < failing ? Math.min(below, score) : Math.max(scale.cutScore(), score));
        }
        return scores;
    }

    private double score(double number) {
        return scale.of(expectedScore.inverse(number));
    }
}
