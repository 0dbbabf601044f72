package org.thetaprep.runner.calibration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.scoring.classical.PairMoments;

/**
 * How fast answers are given, for a watch that goes through them in their order: the logarithm of a time is about normal
 * with a mean of item and learner (van der Linden 2006). What is expected of an item comes from the answers before, so that
 * a change shows, and what is expected of a learner from how they compare with others on all that they answered.
 */
final class ResponseTimes {

    private static final int LEAST_BEFORE = 20;

    private final Map<LearnerId, Double> slowness = new HashMap<>();
    private final Map<String, PairMoments> before = new HashMap<>();

    /** @param answers all answers */
    ResponseTimes(List<MockResponses.Answer> answers) {
        Map<String, PairMoments> items = new HashMap<>();
        answers.stream()
                .filter(ResponseTimes::isKnown)
                .forEach(answer -> of(items, answer.item()).add(log(answer)));
        Map<LearnerId, PairMoments> learners = new HashMap<>();
        answers.stream()
                .filter(ResponseTimes::isKnown)
                .forEach(answer -> of(learners, answer.learner())
                        .add(log(answer) - items.get(answer.item()).mean()));
        learners.forEach((learner, known) -> slowness.put(learner, known.mean()));
    }

    private static <K> PairMoments of(Map<K, PairMoments> moments, K key) {
        return moments.computeIfAbsent(key, none -> new PairMoments());
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
        PairMoments known = of(before, answer.item());
        double standardised = standardised(own, known);
        known.add(own);
        return standardised;
    }

    private static double standardised(double time, PairMoments before) {
        return before.count() < LEAST_BEFORE || !(before.variance() > 0)
                ? 0
                : (time - before.mean()) / Math.sqrt(before.variance() * (1 + 1.0 / before.count()));
    }
}
