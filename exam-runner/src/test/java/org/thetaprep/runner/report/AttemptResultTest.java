package org.thetaprep.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.words.ReadinessWords;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.fixture.SampleExports;
import org.thetaprep.runner.knowledge.ReadinessModels;

class AttemptResultTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.6, 0.7, 0.9, 1})
    void the_short_result_says_the_same_as_the_report(double right) {
        compare(SampleAttempts.byChance(right, new SplittableRandom(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 12})
    void it_does_so_where_few_items_were_answered(int answered) {
        compare((place, item) -> place <= answered ? SampleAttempts.Answer.RIGHT : SampleAttempts.Answer.OPEN);
    }

    private static void compare(SampleAttempts.Answers answers) {
        ContentPack pack = SampleExports.pack();
        Blueprint blueprint = pack.exam().blueprints().get(0);
        Attempt attempt = new SampleAttempts(pack, blueprint)
                .attempt(
                        SampleAttempts.form(pack.scorableItems().subList(0, 15), 12),
                        new LearnerId(new UUID(7, 7)),
                        1,
                        answers);
        MarkedAttempt marked = MarkedAttempt.of(attempt, pack);
        ReadinessModels models = SampleExports.models();
        ReadinessReport report = new ReadinessReports(models, ZoneOffset.UTC)
                .of(new AttemptExports(models).of(marked, Optional.empty(), List.of(), 0));
        AttemptResult result = AttemptResult.of(marked, new Measurement(models).assess(marked));
        assertThat(result)
                .isEqualTo(new AttemptResult(
                        report.heading().answered(),
                        report.heading().items(),
                        report.scale(),
                        report.overall(),
                        report.passChance()));
        assertThat(result.headline()).isEqualTo(new ReadinessWords(report).headline());
        assertThat(result.state()).isEqualTo(report.state());
    }
}
