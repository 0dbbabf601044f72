package org.thetaprep.runner.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.report.Background;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.InformationCurves;
import org.thetaprep.report.Share;
import org.thetaprep.report.TimeUse;
import org.thetaprep.report.WeaknessMap;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * What stands behind the answer of one attempt: its answers by task and difficulty, its times, where its form
 * measures, and how it compares with earlier ones.
 *
 * @param attempt the attempt
 * @param assessed what was measured of it
 * @param zone the time zone in which days are told
 */
record Backgrounds(ExportedAttempt attempt, Assessed assessed, ZoneId zone) {

    private static final int STEP = 10;

    Background background() {
        return new Background(
                Optional.of(weakness()),
                attempt.scored().isEmpty() ? Optional.empty() : Optional.of(information()),
                attempt.items().isEmpty() ? Optional.empty() : Optional.of(time()),
                Optional.of(new Trends(attempt, assessed, zone).trend()),
                new Trends(attempt, assessed, zone).change());
    }

    private TimeUse time() {
        int pace = Math.max(1, attempt.exam().blueprint().minutes() * 60 / attempt.items().size());
        return new TimeUse(
                pace,
                attempt.items().stream()
                        .map(item -> new TimeUse.ItemTime(
                                item.review().number(),
                                item.review().secondsSpent(),
                                item.review().mark()))
                        .toList());
    }

    private WeaknessMap weakness() {
        Map<ItemPrior, Double> atCut = new HashMap<>();
        responses().forEach((prior, response) -> atCut.put(prior, response.correct(scale().cutAbility())));
        List<WeaknessMap.Row> rows = attempt.exam().tasks().stream()
                .map(task -> {
                    List<ExportedItem> answered = attempt.scored().stream()
                            .filter(ExportedItem::answered)
                            .filter(item -> item.review().task().equals(task.id()))
                            .toList();
                    return new WeaknessMap.Row(
                            task.id(),
                            task.title(),
                            cell(answered, Difficulty.EASY, atCut),
                            cell(answered, Difficulty.MEDIUM, atCut),
                            cell(answered, Difficulty.HARD, atCut));
                })
                .toList();
        return new WeaknessMap(ReadinessModel.MINIMUM_RESPONSES, 1, rows);
    }

    private static WeaknessMap.Cell cell(
            List<ExportedItem> answered, Difficulty difficulty, Map<ItemPrior, Double> atCut) {
        List<ExportedItem> of = answered.stream()
                .filter(item -> item.difficulty() == difficulty)
                .toList();
        int right = (int) of.stream().filter(ExportedItem::right).count();
        double expected = of.stream().mapToDouble(item -> atCut.get(item.prior())).sum();
        return new WeaknessMap.Cell(new Share(right, of.size()), Math.min(of.size(), expected));
    }

    /** The expected response of each kind of scored item. */
    private Map<ItemPrior, ExpectedResponse> responses() {
        return attempt.scored().stream()
                .map(ExportedItem::prior)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), ExpectedResponse::of));
    }

    private ScoreScale scale() {
        return attempt.exam().scale();
    }

    private InformationCurves information() {
        ScoreScale scale = scale();
        Map<ItemPrior, Long> counts = attempt.scored().stream()
                .collect(Collectors.groupingBy(ExportedItem::prior, LinkedHashMap::new, Collectors.counting()));
        Map<ItemPrior, ExpectedResponse> responses = responses();
        List<CurvePoint> points = new ArrayList<>();
        for (int score = scale.minimum(); score <= scale.maximum(); score += STEP) {
            double theta = scale.cutAbility() + (score - scale.cut()) / scale.pointsPerLogit();
            points.add(new CurvePoint(
                    score,
                    counts.entrySet().stream()
                            .mapToDouble(entry -> entry.getValue()
                                    * responses.get(entry.getKey()).information(theta))
                            .sum()));
        }
        return new InformationCurves(
                new org.thetaprep.report.ScoreScale(scale.minimum(), scale.maximum(), scale.cut()),
                List.of(new InformationCurves.Curve(
                        attempt.exam().code() + " " + attempt.number(), points)),
                assessed.overall());
    }
}
