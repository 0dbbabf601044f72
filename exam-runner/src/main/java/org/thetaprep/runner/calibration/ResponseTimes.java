package org.thetaprep.runner.calibration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;

/**
 * How fast answers are given, for a watch that goes through them in their order: the logarithm of a time is about normal
 * with a mean of item and learner (van der Linden 2006). What is expected of an item comes from the answers before, so that
 * a change shows, and what is expected of a learner from how they compare with others on all that they answered.
 */
final class ResponseTimes {

    private static final int LEAST_BEFORE = 20;

    private final Map<LearnerId, Double> slowness = new HashMap<>();
    private final Map<String, Before> before = new HashMap<>();

    /** The times of an item so far, as a number, a mean and a sum of squares about it (Welford 1962). */
    private record Before(int count, double mean, double squares) {

        private static final Before NOTHING = new Before(0, 0, 0);

        private Before with(double value) {
            double off = value - mean;
            double moved = mean + off / (count + 1);
            return new Before(count + 1, moved, squares + off * (value - moved));
        }

        private double standardised(double value) {
            double variance = squares / Math.max(1, count - 1);
            return count < LEAST_BEFORE || !(variance > 0)
                    ? 0
                    : (value - mean) / Math.sqrt(variance * (1 + 1.0 / count));
        }
    }

    /** @param answers all answers */
    ResponseTimes(List<MockResponses.Answer> answers) {
        Map<String, Before> items = new HashMap<>();
        answers.stream().filter(ResponseTimes::isKnown).forEach(answer -> items.merge(
                answer.item(), Before.NOTHING.with(log(answer)), (known, one) -> known.with(one.mean())));
        Map<LearnerId, Before> learners = new HashMap<>();
        answers.stream().filter(ResponseTimes::isKnown).forEach(answer -> {
            double off = log(answer) - items.get(answer.item()).mean();
            learners.merge(
                    answer.learner(), Before.NOTHING.with(off), (known, one) -> known.with(one.mean()));
        });
        learners.forEach((learner, known) -> slowness.put(learner, known.mean()));
    }

    private static boolean isKnown(MockResponses.Answer answer) {
        return answer.time().toMillis() > 0;
    }

    private static double log(MockResponses.Answer answer) {
        return Math.log(answer.time().toMillis());
    }

    /**
     * How slowly an answer was given; to be asked of each answer once, in their order.
     *
     * @return its log time less that expected, over its standard deviation: negative where it was given faster; 0 if that
     *     is not known
     */
    double next(MockResponses.Answer answer) {
        if (!isKnown(answer)) {
            return 0;
        }
        double own = log(answer) - slowness.get(answer.learner());
        Before known = before.getOrDefault(answer.item(), Before.NOTHING);
        before.put(answer.item(), known.with(own));
        return known.standardised(own);
    }
}
