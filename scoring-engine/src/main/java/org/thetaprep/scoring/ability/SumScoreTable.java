package org.thetaprep.scoring.ability;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * What each sum score says about ability: mean and standard deviation of the posterior given the score
 * alone (Thissen, Pommerich, Billeaud &amp; Williams 1995; mirt's EAPsum). With it a number-correct
 * report and an ability report agree.
 *
 * @param rows one for each score, from 0 to the highest
 */
public record SumScoreTable(List<Row> rows) {

    public SumScoreTable {
        rows = List.copyOf(rows);
    }

    /**
     * One score.
     *
     * @param score sum of category numbers
     * @param theta mean of the posterior in logits
     * @param standardError standard deviation of the posterior in logits
     * @param probability share of people expected to have this score
     */
    public record Row(int score, double theta, double standardError, double probability) {}

    /**
     * The table of a form.
     *
     * @param items the models of the items; category k scores k
     * @param abilities distribution of ability; its nodes should be dense and wide enough for the
     *     posterior of the lowest and highest score (61 on ±6 for a standard normal)
     */
    public static SumScoreTable of(List<? extends ResponseModel> items, AbilityDistribution abilities) {
        SumScoreDistribution[] given = new SumScoreDistribution[abilities.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = SumScoreDistribution.at(items, abilities.node(i));
        }
        List<Row> rows = new ArrayList<>();
        for (int score = 0; score <= given[0].highest(); score++) {
            rows.add(row(score, given, abilities));
        }
        return new SumScoreTable(rows);
    }

    private static Row row(int score, SumScoreDistribution[] given, AbilityDistribution abilities) {
        double[] logs = new double[given.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = given[i].logProbability(score) + Math.log(abilities.weight(i));
            largest = Math.max(largest, logs[i]);
        }
        double total = 0;
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - largest);
            total += logs[i];
            sum += logs[i] * abilities.node(i);
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = 0; i < logs.length; i++) {
            double d = abilities.node(i) - mean;
            squares += logs[i] * d * d;
        }
        return new Row(score, mean, Math.sqrt(squares / total), total * Math.exp(largest));
    }
}
