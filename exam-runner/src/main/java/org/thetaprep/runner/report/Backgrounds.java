package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.report.Background;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.InformationCurves;
import org.thetaprep.report.Mark;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.Share;
import org.thetaprep.report.TimeUse;
import org.thetaprep.report.WeaknessMap;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * What stands behind the answer of one attempt: its answers by task and difficulty, its times, and where its form
 * measures.
 *
 * @param marked the attempt
 * @param blueprint what its form follows
 * @param overall the learner's score
 */
record Backgrounds(MarkedAttempt marked, Blueprint blueprint, ScoreEstimate overall) {

    private static final int STEP = 10;

    Background background() {
        return new Background(
                Optional.of(weakness()),
                marked.scored().isEmpty() ? Optional.empty() : Optional.of(information()),
                marked.items().isEmpty() ? Optional.empty() : Optional.of(time()),
                Optional.empty());
    }

    private TimeUse time() {
        int pace = Math.max(1, blueprint.minutes() * 60 / marked.items().size());
        return new TimeUse(
                pace,
                marked.items().stream()
                        .map(item -> new TimeUse.ItemTime(item.place(), (int) (item.spentMillis() / 1000), mark(item)))
                        .toList());
    }

    private static Mark mark(MarkedItem item) {
        return item.right() ? Mark.RIGHT : item.response().isPresent() ? Mark.WRONG : Mark.OMITTED;
    }

    private WeaknessMap weakness() {
        List<WeaknessMap.Row> rows = marked.version().exam().tasks().stream()
                .map(task -> {
                    List<MarkedItem> answered = marked.scored().stream()
                            .filter(item -> item.response().isPresent())
                            .filter(item -> item.task().equals(task.id()))
                            .toList();
                    return new WeaknessMap.Row(
                            task.id().toString(),
                            task.title(),
                            cell(answered, Difficulty.EASY),
                            cell(answered, Difficulty.MEDIUM),
                            cell(answered, Difficulty.HARD));
                })
                .toList();
        return new WeaknessMap(ReadinessModel.MINIMUM_RESPONSES, 1, rows);
    }

    private WeaknessMap.Cell cell(List<MarkedItem> answered, Difficulty difficulty) {
        List<MarkedItem> of = answered.stream()
                .filter(item -> item.item().classification().difficulty() == difficulty)
                .toList();
        int right = (int) of.stream().filter(MarkedItem::right).count();
        double atCut = of.stream()
                .mapToDouble(item -> ExpectedResponse.of(ReadinessModels.prior(item.item()))
                        .correct(scale().cutAbility()))
                .sum();
        return new WeaknessMap.Cell(new Share(right, of.size()), Math.min(of.size(), atCut));
    }

    private ScoreScale scale() {
        return marked.pack().exam().scoreScale();
    }

    private InformationCurves information() {
        ScoreScale scale = scale();
        List<ExpectedResponse> items = marked.scored().stream()
                .map(item -> ReadinessModels.prior(item.item()))
                .distinct()
                .map(ExpectedResponse::of)
                .toList();
        List<Long> counts = marked.scored().stream()
                .map(item -> ReadinessModels.prior(item.item()))
                .distinct()
                .map(prior -> marked.scored().stream()
                        .filter(item -> ReadinessModels.prior(item.item()).equals(prior))
                        .count())
                .toList();
        List<CurvePoint> points = new ArrayList<>();
        for (int score = scale.minimum(); score <= scale.maximum(); score += STEP) {
            double theta = scale.cutAbility() + (score - scale.cut()) / scale.pointsPerLogit();
            double sum = 0;
            for (int i = 0; i < items.size(); i++) {
                sum += counts.get(i) * items.get(i).information(theta);
            }
            points.add(new CurvePoint(score, sum));
        }
        return new InformationCurves(
                new org.thetaprep.report.ScoreScale(scale.minimum(), scale.maximum(), scale.cut()),
                List.of(new InformationCurves.Curve(
                        marked.pack().exam().code() + " " + marked.attempt().header().number(), points)),
                overall);
    }
}
