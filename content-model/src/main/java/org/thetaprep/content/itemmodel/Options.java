package org.thetaprep.content.itemmodel;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.content.item.MultipleChoice;

/** Takes the distractors of one draw out of all that differ. */
final class Options {

    private static final int DISTRACTORS = MultipleChoice.OPTIONS - 1;

    private Options() {}

    /**
     * The first three distractors of the list. Where options stand in the order of their numbers, the
     * key's rank is drawn first, from those that the distractors allow, and then the first ones are
     * taken that give it: a key that is never the largest number would be known by its place.
     *
     * @param key what the key says
     * @param distractors all that differ from the key and each other, at least three
     * @param inOrder whether options stand in the order of their numbers
     * @param draws what the rank is drawn by
     * @return three distractors, in the order of the list
     */
    static List<Draft.Answer> distractors(
            Draft.Answer key, List<Draft.Answer> distractors, boolean inOrder, Draws draws) {
        if (!inOrder) {
            return distractors.subList(0, DISTRACTORS);
        }
        int smaller = (int)
                distractors.stream().filter(answer -> isSmaller(answer, key)).count();
        int fewest = Math.max(0, DISTRACTORS - (distractors.size() - smaller));
        int most = Math.min(DISTRACTORS, smaller);
        int below = fewest + draws.below(most - fewest + 1);
        int above = DISTRACTORS - below;
        List<Draft.Answer> taken = new ArrayList<>();
        for (Draft.Answer answer : distractors) {
            if (isSmaller(answer, key) ? below-- > 0 : above-- > 0) {
                taken.add(answer);
            }
        }
        return taken;
    }

    private static boolean isSmaller(Draft.Answer answer, Draft.Answer key) {
        return answer.value().orElseThrow().compareTo(key.value().orElseThrow()) < 0;
    }
}
