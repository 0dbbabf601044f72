package org.thetaprep.scoring.profile;

import java.util.Arrays;
import java.util.Optional;
import org.thetaprep.scoring.model.ResponseCurves;

/**
 * The answers of one learner, as a log-likelihood over ability for each domain. Immutable: adding an
 * answer gives a new value, so that a session can be replayed or branched.
 */
public final class ProfileEvidence {

    private static final double[] NO_STEP = {};

    private final ProfileModel model;
    private final double[][] judged;
    private final double[][] settled;
    private final int[] responses;
    private final boolean anyJudged;
    private final Optional<ProfileEvidence> earlier;
    private final double[] step;

    private ProfileEvidence(
            ProfileModel model,
            double[][] judged,
            double[][] settled,
            int[] responses,
            boolean anyJudged,
            Optional<ProfileEvidence> earlier,
            double[] step) {
        this.model = model;
        this.judged = judged;
        this.settled = settled;
        this.responses = responses;
        this.anyJudged = anyJudged;
        this.earlier = earlier;
        this.step = step;
    }

    static ProfileEvidence none(ProfileModel model) {
        int domains = model.structure().domains();
        return new ProfileEvidence(model, flat(model), flat(model), new int[domains], false, Optional.empty(), NO_STEP);
    }

    private static double[][] flat(ProfileModel model) {
        double[][] rows = new double[model.structure().domains()][];
        Arrays.fill(rows, new double[model.responseGrid().size()]);
        return rows;
    }

    /**
     * This evidence and one more answer.
     *
     * @param domain the item's domain, from 0
     * @param item the item's curves on {@link ProfileModel#responseGrid}
     * @param category the response given
     * @param judged whether the item's difficulty shares the common error of the author's labels
     */
    public ProfileEvidence plus(int domain, ResponseCurves item, int category, boolean judged) {
        return plus(domain, item, category, judged, 1);
    }

    /**
     * This evidence and one more answer that tells less of the ability asked about than an answer in an exam
     * does: its likelihood is raised to a power below 1 (the power prior of Ibrahim &amp; Chen 2000, equation 2).
     *
     * @param domain the item's domain, from 0
     * @param item the item's curves on {@link ProfileModel#responseGrid}
     * @param category the response given
     * @param judged whether the item's difficulty shares the common error of the author's labels
     * @param weight the power, above 0 and at most 1
     */
    public ProfileEvidence plus(int domain, ResponseCurves item, int category, boolean judged, double weight) {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be in (0, 1], but is " + weight);
        }
        if (domain < 0 || domain >= responses.length) {
            throw new IllegalArgumentException("domain must be 0 to " + (responses.length - 1) + ", but is " + domain);
        }
        if (!item.grid().equals(model.responseGrid())) {
            throw new IllegalArgumentException("item must be tabulated on the response grid " + model.responseGrid()
                    + ", but is on " + item.grid());
        }
        double[][] rows = (judged ? this.judged : settled).clone();
        rows[domain] = rows[domain].clone();
        item.addTo(category, rows[domain], weight);
        int[] counts = responses.clone();
        counts[domain]++;
        return new ProfileEvidence(
                model,
                judged ? rows : this.judged,
                judged ? settled : rows,
                counts,
                anyJudged || judged,
                earlier,
                step);
    }

    /**
     * This evidence as it bears on a later ability: in between, the ability of each domain has moved by a
     * random step ~ N(0, changeSd²), as learning and forgetting do (a random walk; Martin &amp; Quinn
     * 2002). Every likelihood is averaged over that step, so that old answers weigh less. The population
     * is taken to be the same at both times.
     *
     * @param changeSd standard deviation of the step in logits, from 0 to 2
     */
    public ProfileEvidence laterBy(double changeSd) {
        if (!(changeSd >= 0 && changeSd <= 2)) {
            throw new IllegalArgumentException("changeSd must be in [0, 2], but is " + changeSd);
        }
        if (changeSd == 0) {
            return this;
        }
        return new ProfileEvidence(model, flat(model), flat(model), responses, anyJudged, Optional.of(this), step(changeSd, model.thetaGrid().step()));
    }

    /** How many answers there are in a domain. */
    public int responses(int domain) {
        return responses[domain];
    }

    boolean belongsTo(ProfileModel other) {
        return model == other;
    }

    boolean anyJudged() {
        return anyJudged;
    }

    /** Fills the log-likelihood of a domain at the ability nodes under one shift of the labels. */
    void logLikelihood(int domain, int shift, double[] sum) {
        if (earlier.isPresent()) {
            earlier.get().logLikelihood(domain, shift, sum);
            average(sum);
        } else {
            Arrays.fill(sum, 0);
        }
        double[] moving = judged[domain];
        double[] fixed = settled[domain];
        int from = model.judgedOffset(shift);
        int at = model.offset();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += moving[from + i] + fixed[at + i];
        }
    }

    /** The weights of a step from ability node to node, as far as six standard deviations, the lowest first. */
    private static double[] step(double changeSd, double h) {
        int reach = (int) Math.ceil(6 * changeSd / h);
        double[] weights = new double[2 * reach + 1];
        for (int j = -reach; j <= reach; j++) {
            double z = j * h / changeSd;
            weights[reach + j] = Math.exp(-z * z / 2);
        }
        return weights;
    }

    /** Averages a likelihood over the step; beyond the grid it is taken to go on as at the end. */
    private void average(double[] logs) {
        double most = Arrays.stream(logs).max().orElseThrow();
        int n = logs.length;
        int reach = step.length / 2;
        double[] before = new double[n + 2 * reach];
        for (int i = 0; i < n; i++) {
            before[reach + i] = Math.exp(logs[i] - most);
        }
        Arrays.fill(before, 0, reach, before[reach]);
        Arrays.fill(before, reach + n, n + 2 * reach, before[reach + n - 1]);
        double total = 0;
        for (double weight : step) {
            total += weight;
        }
        for (int i = 0; i < n; i++) {
            double average = 0;
            for (int j = 0; j < step.length; j++) {
                average += step[j] * before[i + j];
            }
            logs[i] = most + Math.log(average / total);
        }
    }
}
