package org.thetaprep.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseCurves;
import tools.jackson.databind.JsonNode;

class CorrelatedProfileTest {

    @Test
    void mode_and_mean_of_four_correlated_domains_are_those_of_mirt_and_of_a_fine_grid() {
        JsonNode file = ReferenceFigures.read("ability_mirt4.json");
        double[][] correlation = new double[4][];
        for (int d = 0; d < 4; d++) {
            correlation[d] = ReferenceFigures.doubles(file.get("R").get(d));
        }
        CorrelatedProfile profile = new CorrelatedProfile(new double[4], correlation);
        double[] a = ReferenceFigures.doubles(file.get("a"));
        double[] intercept = ReferenceFigures.doubles(file.get("d"));
        assertThat(file.get("patterns").size()).isEqualTo(40);
        for (JsonNode pattern : file.get("patterns")) {
            int id = pattern.get("id").asInt();
            List<CorrelatedProfile.Answer> answers = new ArrayList<>();
            for (int j = 0; j < a.length; j++) {
                if (!pattern.get("x").get(j).isNull()) {
                    answers.add(new CorrelatedProfile.Answer(
                            file.get("domain").get(j).asInt() - 1,
                            Logistic.twoPl(a[j], -intercept[j] / a[j]),
                            pattern.get("x").get(j).asInt()));
                }
            }
            CorrelatedProfile.Mode mode = profile.mode(answers);
            double[] expectedMode = ReferenceFigures.doubles(pattern.get("MAP"));
            double[] expectedError = ReferenceFigures.doubles(pattern.get("MAP_se"));
            for (int d = 0; d < 4; d++) {
                Agreement.near("Correlated profile, four domains: MAP (mirt)", mode.theta()[d], expectedMode[d], 1e-5);
                Agreement.near(
                        "Correlated profile, four domains: standard error of MAP (mirt, by differences)",
                        mode.standardError(d),
                        expectedError[d],
                        1e-4);
            }
            CorrelatedProfile.Moments moments = profile.moments(answers);
            double tolerance = id <= 2 ? 1e-4 : 1e-5;
            double[] expectedMean = ReferenceFigures.doubles(pattern.get("EAP"));
            for (int d = 0; d < 4; d++) {
                Agreement.near(
                        "Correlated profile, four domains: EAP and covariance (41^4 grid)",
                        moments.mean()[d],
                        expectedMean[d],
                        tolerance);
                for (int e = 0; e < 4; e++) {
                    Agreement.near(
                            "Correlated profile, four domains: EAP and covariance (41^4 grid)",
                            moments.covariance()[d][e],
                            pattern.get("EAP_cov").get(d).get(e).asDouble(),
                            2 * tolerance);
                }
            }
        }
    }

    @Test
    void with_the_structure_s_own_correlations_it_agrees_with_dimension_reduction() {
        ProfileStructure structure = Profiles.fourDomains();
        double[][] covariance = new double[4][4];
        for (int d = 0; d < 4; d++) {
            for (int e = 0; e < 4; e++) {
                covariance[d][e] = d == e ? 1 : structure.loading(d) * structure.loading(e);
            }
        }
        List<CorrelatedProfile.Answer> answers = new ArrayList<>();
        ProfileModel model = ProfileModel.of(structure);
        ProfileEvidence evidence = model.noEvidence();
        for (int j = 0; j < 40; j++) {
            Logistic item = Logistic.threePl(0.7 + 0.02 * j, -1.5 + 0.08 * j, 0.15);
            int category = j % 3 == 0 ? 0 : 1;
            answers.add(new CorrelatedProfile.Answer(j % 4, item, category));
            evidence = evidence.plus(j % 4, ResponseCurves.of(item, model.responseGrid()), category, false);
        }
        ProfilePosterior posterior = model.posterior(evidence);
        CorrelatedProfile.Moments moments = new CorrelatedProfile(new double[4], covariance).moments(answers);
        for (int d = 0; d < 4; d++) {
            assertThat(moments.mean()[d]).isCloseTo(posterior.mean(d), within(2e-5));
            assertThat(Math.sqrt(moments.covariance()[d][d])).isCloseTo(posterior.sd(d), within(3e-5));
            assertThat(moments.covariance()[0][d]).isCloseTo(posterior.covariance(0, d), within(3e-5));
        }
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        assertThatThrownBy(() -> new CorrelatedProfile(new double[2], new double[3][3]))
                .hasMessage("covariance must have 2 rows, but has 3");
        assertThatThrownBy(() -> new CorrelatedProfile.Answer(0, Logistic.onePl(0), 2))
                .hasMessage("category must be 0 to 1, but is 2");
    }
}
