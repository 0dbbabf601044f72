package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.knowledge.PastAnswer;

/**
 * What a learner has had.
 *
 * @param answers every marked answer, the latest occasion first
 * @param shown the items that were shown, of those drawn from a model the model, and those that wait for an answer
 */
public record LearnerPast(List<PastAnswer> answers, Set<ItemId> shown) {

    /** A learner who has had nothing. */
    public static final LearnerPast NOTHING = new LearnerPast(List.of(), Set.of());

    public LearnerPast {
        answers = List.copyOf(answers);
        shown = Set.copyOf(shown);
    }

    /**
     * The past of a learner.
     *
     * @param known all that is known of them
     * @param underWay the items that wait for their answer
     */
    static LearnerPast of(Knowledge known, Set<ItemId> underWay) {
        List<PastAnswer> answers = new ArrayList<>();
        Set<ItemId> shown = new HashSet<>(underWay);
        List<Knowledge.Counted> latestFirst = new ArrayList<>(known.counted());
        Collections.reverse(latestFirst);
        for (Knowledge.Counted counted : latestFirst) {
            Occasion occasion = counted.occasion();
            Stream.concat(occasion.answers().stream(), occasion.pretest().stream())
                    .forEach(answer -> answers.add(new PastAnswer(occasion.at(), answer)));
            occasion.shown().forEach(item -> shown.add(item.authored()));
        }
        return new LearnerPast(answers, shown);
    }
}
