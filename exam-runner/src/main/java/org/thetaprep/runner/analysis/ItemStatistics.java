package org.thetaprep.runner.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.report.ItemAnalysis.Concern;
import org.thetaprep.report.ItemReport.Correlation;
import org.thetaprep.report.ItemReport.ItemFigures;
import org.thetaprep.report.ItemReport.OptionFigures;
import org.thetaprep.report.ItemReport.Times;
import org.thetaprep.report.Share;
import org.thetaprep.runner.analysis.FieldAnswers.OfItem;

/**
 * The statistics of one item.
 *
 * @param item the item as it is now
 * @param answers the answers to it
 * @param unassigned how many mock exams there are that nobody assigned
 * @param minimum answers that a statement needs
 * @param share an even share of the time of a mock exam
 */
record ItemStatistics(ScorableItem item, OfItem answers, int unassigned, int minimum, Duration share) {

    /** A share of right answers beyond which an item tells nearly nobody from anybody. */
    private static final double EASY = 0.95;

    /** A share below which a distractor does no work. */
    private static final double IDLE = 0.05;

    /** A share of those who see an item and leave it open beyond which it needs a look. */
    private static final double OMITTED = 0.10;

    /** The largest share of mock exams that an item should be in. */
    private static final double EXPOSED = 0.25;

    /** How many times its even share of the time an item may take. */
    private static final int SLOW = 2;

    ItemFigures figures() {
        Share right = share(answers.right().all());
        Share omitted = share(answers.omitted());
        Share exposure = new Share(answers.unassigned(), unassigned);
        Optional<Correlation> discrimination = Correlations.of(answers.rest(), answers.right());
        Optional<Times> time = TimesInView.of(answers.seconds());
        return new ItemFigures(
                right,
                omitted,
                exposure,
                discrimination,
                time,
                right.of() < minimum ? List.of() : concerns(right, omitted, exposure, discrimination, time));
    }

    private Share share(int learners) {
        return new Share(learners, answers.given());
    }

    List<OptionFigures> options() {
        List<OptionFigures> figures = new ArrayList<>();
        for (Option option : ItemOptions.of(item)) {
            figures.add(new OptionFigures(
                    letter(figures.size()),
                    option.text(),
                    option.isKey(),
                    share(answers.chosen(option.id()).all()),
                    Correlations.of(answers.rest(), answers.chosen(option.id()))));
        }
        return figures;
    }

    /** The letter of an option in the author's order. */
    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private List<Concern> concerns(
            Share right,
            Share omitted,
            Share exposure,
            Optional<Correlation> discrimination,
            Optional<Times> time) {
        List<Concern> concerns = new ArrayList<>();
        List<OptionFigures> distractors =
                options().stream().filter(option -> !option.key()).toList();
        add(concerns, Concern.NOT_DISCRIMINATING, discrimination.filter(r -> r.value() <= 0).isPresent());
        add(
                concerns,
                Concern.TEMPTING_DISTRACTOR,
                distractors.stream()
                        .anyMatch(option ->
                                option.discrimination().filter(r -> r.low() > 0).isPresent()));
        add(concerns, Concern.AT_CHANCE, right.rate() <= item.chanceLevel());
        add(concerns, Concern.TOO_EASY, right.low() > EASY);
        add(
                concerns,
                Concern.IDLE_DISTRACTOR,
                distractors.stream().anyMatch(option -> option.chosen().high() < IDLE));
        add(concerns, Concern.OFTEN_OMITTED, omitted.low() > OMITTED);
        add(
                concerns,
                Concern.SLOW,
                time.filter(known -> known.low() > SLOW * share.toSeconds()).isPresent());
        add(concerns, Concern.OVEREXPOSED, unassigned >= minimum && exposure.low() > EXPOSED);
        return concerns;
    }

    private static void add(List<Concern> concerns, Concern concern, boolean is) {
        if (is) {
            concerns.add(concern);
        }
    }
}
