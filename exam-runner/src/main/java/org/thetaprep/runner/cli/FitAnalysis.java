package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.fairness.LikelihoodRatio;
import org.thetaprep.scoring.fairness.MantelHaenszel;
import org.thetaprep.scoring.fit.ChiSquare;
import org.thetaprep.scoring.fit.CurveFit;
import org.thetaprep.scoring.fit.FittedBank;
import org.thetaprep.scoring.fit.LimitedInformationFit;
import org.thetaprep.scoring.fit.ResidualFit;
import org.thetaprep.scoring.fit.SumScoreFit;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.table.ItemModel;
import org.thetaprep.scoring.table.ItemStatisticsTable;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.ResponseTable;
import org.thetaprep.scoring.table.TableItem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code thetaprep fit} computes. */
final class FitAnalysis {

    private static final double LEVEL = 0.05;
    private static final double DEPENDENT = 0.2;

    private final List<TableItem> items;
    private final ResponseMatrix matrix;
    private final List<ItemStatisticsTable.Row> rows = new ArrayList<>();
    private final ObjectNode summary = JsonNodeFactory.instance.objectNode();
    private final List<String> notes = new ArrayList<>();

    FitAnalysis(ItemTable bank, ResponseTable answers) {
        Map<String, TableItem> byId = bank.byId();
        this.items = answers.items().stream().map(byId::get).toList();
        this.matrix = AnswerRows.matrix(answers);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            if (answers(j) == 0) {
                problems.add("item " + items.get(j).id() + ": nobody answered it");
            }
        }
        if (items.size() < 3) {
            problems.add("at least 3 items are needed, but there are " + items.size());
        }
        return problems;
    }

    private long answers(int item) {
        long count = 0;
        for (int i = 0; i < matrix.persons(); i++) {
            count += matrix.answer(i, item) == ResponseMatrix.MISSING ? 0 : 1;
        }
        return count;
    }

    private boolean complete() {
        for (int j = 0; j < items.size(); j++) {
            if (answers(j) < matrix.persons()) {
                return false;
            }
        }
        return true;
    }

    void run() {
        List<ResponseModel> models = items.stream().map(TableItem::model).toList();
        FittedBank bank = FittedBank.of(models, population(models));
        summary.put("persons", matrix.persons())
                .put("items", items.size())
                .put("groupMean", bank.population().mean())
                .put("groupVariance", bank.population().variance());
        ResidualFit residuals = ResidualFit.of(bank, matrix);
        double[] distances = CurveFit.of(bank, matrix);
        Optional<List<ChiSquare>> scores =
                complete() ? Optional.of(SumScoreFit.of(bank, matrix)) : Optional.empty();
        for (int j = 0; j < items.size(); j++) {
            ItemStatisticsTable.Row row = new ItemStatisticsTable.Row(items.get(j).id()).with("answers", answers(j));
            int item = j;
            scores.ifPresent(all -> addScoreFit(row, all.get(item)));
            ResidualFit.MeanSquares squares = residuals.of(j);
            rows.add(row.with("rmsd", distances[j])
                    .with("infit", squares.infit())
                    .with("z_infit", squares.infitZ())
                    .with("outfit", squares.outfit())
                    .with("z_outfit", squares.outfitZ()));
        }
        addPairs(residuals);
        addWhole(bank);
    }

    private static void addScoreFit(ItemStatisticsTable.Row row, ChiSquare fit) {
        boolean any = fit.degreesOfFreedom() > 0;
        row.with("s_x2", any ? fit.statistic() : Double.NaN)
                .with("df_s_x2", fit.degreesOfFreedom())
                .with("p_s_x2", fit.p());
    }

    private Population population(List<ResponseModel> models) {
        Map<String, ResponseModel> known = new HashMap<>();
        for (int j = 0; j < items.size(); j++) {
            known.put(items.get(j).id(), models.get(j));
        }
        CalibrationPlan plan =
                CalibrationPlan.of(CalibrationModel.TWO_PL).withKnown(known).withErrors(false);
        return Calibration.fit(plan, matrix, step -> {}).populations().get(0);
    }

    private void addPairs(ResidualFit residuals) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < items.size(); j++) {
            for (int k = j + 1; k < items.size(); k++) {
                double q3 = residuals.q3(j, k);
                if (!Double.isNaN(q3)) {
                    sum += q3;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        summary.put("meanQ3", mean);
        ArrayNode pairs = summary.putArray("dependentPairs");
        for (int j = 0; j < items.size(); j++) {
            for (int k = j + 1; k < items.size(); k++) {
                double q3 = residuals.q3(j, k);
                if (q3 - mean > DEPENDENT) {
                    pairs.addObject()
                            .put("first", items.get(j).id())
                            .put("second", items.get(k).id())
                            .put("q3", q3);
                }
            }
        }
    }

    private void addWhole(FittedBank bank) {
        boolean rightWrong = items.stream().allMatch(item -> item.model().categories() == 2);
        if (!complete()) {
            note("S-X2 and M2 were not computed: they need every person's answer to every item");
        } else if (!rightWrong || items.size() > LimitedInformationFit.MOST_ITEMS) {
            note("M2 was not computed: it is for right and wrong answers to at most "
                    + LimitedInformationFit.MOST_ITEMS + " items");
        } else {
            boolean common = items.stream().allMatch(item -> item.kind() == ItemModel.ONE_PL);
            Optional<ChiSquare> whole = LimitedInformationFit.of(bank, matrix, common);
            if (whole.isEmpty()) {
                note("M2 was not computed: the answers do not determine it");
            }
            whole.ifPresent(fit -> summary.putObject("m2")
                    .put("statistic", fit.statistic())
                    .put("df", fit.degreesOfFreedom())
                    .put("p", fit.p().orElseThrow())
                    .put("rmsea", fit.rmsea(matrix.persons()).orElseThrow())
                    .put("rmseaLow", fit.rmseaBound(matrix.persons(), 0.95).orElseThrow())
                    .put("rmseaHigh", fit.rmseaBound(matrix.persons(), 0.05).orElseThrow()));
        }
    }

    void compareGroups(ResponseMatrix grouped, List<String> anchors) {
        boolean rightWrong = items.stream().allMatch(item -> item.model().categories() == 2);
        if (complete() && rightWrong) {
            for (int j = 0; j < items.size(); j++) {
                ItemStatisticsTable.Row row = rows.get(j);
                MantelHaenszel.of(grouped, j).ifPresent(found -> row.with("mh_odds_ratio", found.oddsRatio())
                        .with("mh_chi2", found.chiSquare())
                        .with("mh_p", found.p())
                        .with("mh_d", found.delta())
                        .with("se_mh_d", found.standardError())
                        .with("mh_class", found.fairnessClass().name()));
            }
        } else {
            note("Mantel and Haenszel's test was not made: it needs every person's answer, right or wrong, to every item");
        }
        Optional<CalibrationPlan> plan = plan();
        if (plan.isEmpty()) {
            note("the likelihood ratio was not computed: the items must be of one model");
            return;
        }
        LikelihoodRatio.Result found = anchors.isEmpty()
                ? LikelihoodRatio.purified(plan.get(), grouped, LEVEL)
                : LikelihoodRatio.withAnchors(plan.get(), grouped, new HashSet<>(anchors));
        Map<String, LikelihoodRatio.ItemTest> tests = new HashMap<>();
        found.items().forEach(test -> tests.put(test.item(), test));
        for (int j = 0; j < items.size(); j++) {
            LikelihoodRatio.ItemTest test = tests.get(items.get(j).id());
            if (test != null) {
                rows.get(j)
                        .with("lr_chi2", test.chiSquare())
                        .with("lr_df", test.degreesOfFreedom())
                        .with("lr_p", test.p())
                        .with("lr_p_adjusted", test.adjusted())
                        .with("lr_b_difference", test.difference());
            }
        }
        summary.put("focalMean", found.focal().mean())
                .put("focalVariance", found.focal().variance());
    }

    private Optional<CalibrationPlan> plan() {
        List<ItemModel> kinds = items.stream().map(TableItem::kind).distinct().toList();
        if (kinds.size() != 1) {
            return Optional.empty();
        }
        return switch (kinds.get(0)) {
            case ONE_PL -> Optional.of(CalibrationPlan.of(CalibrationModel.ONE_PL));
            case TWO_PL -> Optional.of(CalibrationPlan.of(CalibrationModel.TWO_PL));
            case THREE_PL -> Optional.of(CalibrationPlan.of(CalibrationModel.THREE_PL)
                    .withSlopePrior(new SlopePrior(0, 0.5))
                    .withChancePrior(new ChancePrior.LogitNormal(-1.1, 0.5)));
            case FOUR_PL -> Optional.empty();
            case GRADED -> Optional.of(CalibrationPlan.of(CalibrationModel.GRADED));
            case PARTIAL_CREDIT -> Optional.of(CalibrationPlan.of(CalibrationModel.PARTIAL_CREDIT));
        };
    }

    private void note(String text) {
        notes.add(text);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    ItemStatisticsTable table() {
        return new ItemStatisticsTable(rows);
    }

    String summary() {
        ArrayNode told = summary.putArray("notes");
        notes.forEach(told::add);
        return SummaryJson.text(summary);
    }
}
