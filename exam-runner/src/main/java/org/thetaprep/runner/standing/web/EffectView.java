package org.thetaprep.runner.standing.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.runner.standing.AssignmentEffect;
import org.thetaprep.runner.standing.AssignmentEffect.LearnerEffect;
import org.thetaprep.runner.standing.AssignmentEffect.ScoreChange;
import org.thetaprep.runner.standing.Figure;
import org.thetaprep.runner.standing.Gain;
import org.thetaprep.runner.standing.Standing;

/**
 * A row of the effect of an assignment: a learner, or a mean.
 *
 * @param name of the learner, or what the mean is of
 * @param path of the learner's page; empty of a mean
 * @param note which exams are compared, or why none are; of a mean over how many learners
 * @param lines the scores that are compared
 */
public record EffectView(String name, String path, String note, List<Line> lines) {

    /**
     * A score in two exams.
     *
     * @param of what it is the score of
     * @param before the score before; empty if unknown
     * @param after the score after; empty if unknown
     * @param gain the difference with its 90 % interval, in words; empty if unknown
     * @param points the difference
     * @param low the lower end of its interval
     * @param high its upper end
     * @param verdict what it says
     */
    public record Line(
            String of, String before, String after, String gain, int points, int low, int high, String verdict) {

        /** Whether there is a difference to tell. */
        public boolean known() {
            return !gain.isEmpty();
        }
    }

    static EffectView of(LearnerEffect effect, String path, Exam exam, DateTimeFormatter day) {
        return new EffectView(
                effect.learner().displayName(),
                path,
                switch (effect.state()) {
                    case NOT_DONE -> "has not handed it in";
                    case NO_EXAM_BEFORE -> "took no mock exam before it";
                    case NO_EXAM_AFTER -> "took no mock exam since";
                    case MEASURED ->
                        words(effect.before(), day) + ", and "
                                + words(effect.after(), day);
                },
                effect.scores().stream().map(score -> line(score, exam)).toList());
    }

    private static String words(Optional<Standing.ExamResult> exam, DateTimeFormatter day) {
        return exam.map(one -> one.name() + ", " + day.format(one.at())).orElse("");
    }

    private static Line line(ScoreChange score, Exam exam) {
        return line(
                score.domain() == 0 ? "All domains" : title(score.domain(), exam),
                score(score.before()),
                score(score.after()),
                score.gain());
    }

    private static String title(int domain, Exam exam) {
        return domain + "\u2002" + exam.domain(domain).map(one -> one.title()).orElse("");
    }

    private static String score(Figure figure) {
        return figure.isKnown() ? String.valueOf(figure.score()) : "";
    }

    private static Line line(String of, String before, String after, Optional<Gain> gain) {
        return new Line(
                of,
                before,
                after,
                gain.map(one -> ChangeView.signed(one.points()) + " (" + ChangeView.interval(one) + ")").orElse(""),
                gain.map(Gain::points).orElse(0),
                gain.map(Gain::low).orElse(0),
                gain.map(Gain::high).orElse(0),
                gain.map(EffectView::verdict).orElse("too few answers to tell"));
    }

    private static String verdict(Gain gain) {
        return gain.isRise() ? "risen" : gain.isFall() ? "fallen" : "no proof of a change";
    }

    static EffectView of(AssignmentEffect.Mean mean) {
        BeforeAfter.Row row = mean.row();
        Optional<Gain> gain = row.change()
                .map(change -> new Gain(points(row.after()) - points(row.before()), change.low(), change.high()));
        String name = row.domain() == 0 ? row.title() : row.domain() + "\u2002" + row.title();
        Line line = line(
                "",
                gain.map(one -> String.valueOf(points(row.before()))).orElse(""),
                gain.map(one -> String.valueOf(points(row.after()))).orElse(""),
                gain);
        return new EffectView(
                name,
                "",
                mean.learners() == 1 ? "1 learner" : mean.learners() + " learners",
                gain.isPresent()
                        ? List.of(line)
                        : List.of(new Line("", "", "", "", 0, 0, 0, "fewer than 5 learners to compare")));
    }

    private static int points(ScoreEstimate estimate) {
        return estimate.measured().orElseThrow().estimate();
    }
}
