package org.thetaprep.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.calibration.AnswerFiles;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.Nominal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real data beside mirt 1.47. The data may not be copied, so they are read where they are: the system property
 * {@code reference.figures} names their folder. Run by {@code .ci/run}, not with the other tests.
 */
class RealDataFigures {

    private static final Path FOLDER = Path.of(System.getProperty("reference.figures"), "calibration");

    @ParameterizedTest
    @CsvSource({
        "LSAT6, Rasch, ONE_PL",
        "LSAT6, 1PL_equal_slope, ONE_PL",
        "LSAT6, 2PL, TWO_PL",
        "'LSAT6', '3PL_logitg_N(-1.1,0.5)', THREE_PL",
        "LSAT7, Rasch, ONE_PL",
        "LSAT7, 2PL, TWO_PL",
        "'LSAT7', '3PL_logitg_N(-1.1,0.5)', THREE_PL",
        "Science, GRM, GRADED",
        "Science, GPCM, PARTIAL_CREDIT",
        "Science, nominal, NOMINAL"
    })
    void a_calibration_and_its_fit(String data, String name, CalibrationModel model) throws Exception {
        JsonNode mirt = JsonMapper.builder()
                .build()
                .readTree(Files.readString(FOLDER.resolve(data + ".json")))
                .get("models")
                .get(name);
        ResponseMatrix matrix = AnswerFiles.file(FOLDER.resolve(data + ".csv"), data.equals("Science") ? 1 : 0);
        CalibrationPlan plan = CalibrationPlan.of(model);
        CalibrationResult found = Calibration.fit(
                model == CalibrationModel.THREE_PL
                        ? plan.withChancePrior(new ChancePrior.LogitNormal(-1.1, 0.5))
                        : plan,
                matrix,
                step -> {});
        double height = mirt.get("logLik").asDouble() + mirt.get("logPrior").asDouble();
        Agreement.near("Calibration of real data (mirt): log-likelihood", found.logLikelihood() + found.logPrior(), height, 1e-3);
        assertThat(found.logLikelihood() + found.logPrior()).isGreaterThan(height - 1e-4);
        assertThat(found.parameters()).isEqualTo(mirt.get("nest").asInt());
        if (!name.equals("Rasch")) {
            parameters(found, mirt.get("parameters").get("irt"), model);
        }
        fit(found, matrix, mirt, model);
    }

    /**
     * The errors of the first step of partial credit are left out: mirt's are up to 70 % above ours, which
     * {@code CalibrationTest} shows to be those of second differences of the likelihood.
     */
    private static void parameters(CalibrationResult found, JsonNode mirt, CalibrationModel model) {
        boolean chance = model == CalibrationModel.THREE_PL;
        for (CalibratedItem item : found.items()) {
            JsonNode expected = mirt.get(item.id());
            double[] ours = values(item);
            String[] names = names(item);
            for (int i = 0; i < ours.length; i++) {
                Agreement.near(
                        "Calibration of real data (mirt): parameters" + (chance ? ", three with a prior on c" : ""),
                        ours[i],
                        expected.get("est").get(i).asDouble(),
                        model == CalibrationModel.NOMINAL || chance ? 1e-2 : 2e-3 * Math.max(1, Math.abs(ours[i])));
                if (model == CalibrationModel.PARTIAL_CREDIT && i == 1) {
                    continue;
                }
                double error = expected.get("se").get(i).asDouble();
                Agreement.near(
                        "Calibration of real data (mirt): standard errors, as a share",
                        item.standardErrors().get(names[i]) / error,
                        1,
                        0.02);
            }
        }
    }

    private static double[] values(CalibratedItem item) {
        if (item.model() instanceof Logistic it) {
            return it.c() > 0 ? new double[] {it.a(), it.b(), it.c()} : new double[] {it.a(), it.b()};
        }
        if (item.model() instanceof GradedResponse it) {
            return prepended(it.a(), it.thresholds());
        }
        if (item.model() instanceof GeneralizedPartialCredit it) {
            return prepended(it.a(), it.steps());
        }
        Nominal it = (Nominal) item.model();
        double[] all = java.util.Arrays.copyOf(it.slopes(), 8);
        System.arraycopy(it.intercepts(), 0, all, 4, 4);
        return all;
    }

    private static String[] names(CalibratedItem item) {
        if (item.model() instanceof Logistic it) {
            return it.c() > 0 ? new String[] {"a", "b", "c"} : new String[] {"a", "b"};
        }
        return item.model() instanceof Nominal
                ? new String[] {"a1", "a2", "a3", "a4", "c1", "c2", "c3", "c4"}
                : new String[] {"a", "b1", "b2", "b3"};
    }

    private static double[] prepended(double a, double[] b) {
        double[] all = new double[b.length + 1];
        all[0] = a;
        System.arraycopy(b, 0, all, 1, b.length);
        return all;
    }

    private static void fit(CalibrationResult found, ResponseMatrix matrix, JsonNode mirt, CalibrationModel model) {
        FittedBank bank = FittedBank.of(
                found.items().stream().map(CalibratedItem::model).toList(), Population.STANDARD);
        List<ChiSquare> scores = SumScoreFit.of(bank, matrix);
        ResidualFit residuals = ResidualFit.of(bank, matrix);
        for (int j = 0; j < bank.items().size(); j++) {
            JsonNode expected = mirt.get("S_X2").get(j);
            assertThat(scores.get(j).degreesOfFreedom())
                    .as("degrees of freedom of S-X² of %s", found.items().get(j).id())
                    .isEqualTo(expected.get("df.S_X2").asInt());
            if (scores.get(j).degreesOfFreedom() > 0) {
                Agreement.near(
                        "Fit: S-X² (mirt)", scores.get(j).statistic(), expected.get("S_X2").asDouble(), 0.02);
            }
            JsonNode squares = mirt.get("infit_outfit_at_EAP").get(j);
            ResidualFit.MeanSquares ours = residuals.of(j);
            Agreement.near("Fit: infit and outfit (mirt)", ours.infit(), squares.get("infit").asDouble(), 1e-3);
            Agreement.near("Fit: infit and outfit (mirt)", ours.outfit(), squares.get("outfit").asDouble(), 1e-3);
            Agreement.near(
                    "Fit: infit and outfit as z (mirt)", ours.infitZ(), squares.get("z.infit").asDouble(), 2e-2);
            Agreement.near(
                    "Fit: infit and outfit as z (mirt)", ours.outfitZ(), squares.get("z.outfit").asDouble(), 2e-2);
            for (int k = 0; k < j; k++) {
                Agreement.near(
                        "Fit: Q3 (mirt)",
                        residuals.q3(j, k),
                        mirt.get("Q3").get(j).get(k).asDouble(),
                        1e-3);
            }
        }
        JsonNode m2 = mirt.get("M2");
        if (m2 != null && m2.has("M2")) {
            ChiSquare ours = LimitedInformationFit.of(bank, matrix, model == CalibrationModel.ONE_PL)
                    .orElseThrow();
            assertThat(ours.degreesOfFreedom()).isEqualTo(m2.get("df").asInt());
            Agreement.near(
                    "Fit: M₂ (mirt), as a share", ours.statistic() / m2.get("M2").asDouble(), 1, 5e-3);
            assertThat(ours.p().getAsDouble()).isCloseTo(m2.get("p").asDouble(), within(5e-3));
            Map<String, Double> bounds = Map.of(
                    "RMSEA", ours.rmsea(matrix.persons()).getAsDouble(),
                    "RMSEA_5", ours.rmseaBound(matrix.persons(), 0.95).getAsDouble(),
                    "RMSEA_95", ours.rmseaBound(matrix.persons(), 0.05).getAsDouble());
            bounds.forEach((key, value) ->
                    Agreement.near("Fit: RMSEA with its 90 % interval (mirt)", value, m2.get(key).asDouble(), 2e-4));
        }
    }
}
