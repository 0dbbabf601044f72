package org.thetaprep.content.lint.guess;

import java.util.List;

/** A way to pick an option without knowing the subject. */
public interface Guesser {

    /** Its name in reports. */
    String name();

    /** How it picks, in one sentence. */
    String explanation();

    /**
     * How much it likes each option of each item.
     *
     * @param quizzes all items of the bank
     * @return for each item, in order, a number for each option; the largest is picked
     */
    List<double[]> ratings(List<Quiz> quizzes);

    /**
     * Its score on a bank.
     *
     * @param quizzes all items of the bank
     * @return the score beside chance; both 0 for an empty bank
     */
    default GuesserScore score(List<Quiz> quizzes) {
        if (quizzes.isEmpty()) {
            return new GuesserScore(0, 0);
        }
        List<double[]> ratings = ratings(quizzes);
        double right = 0;
        double chance = 0;
        for (int i = 0; i < quizzes.size(); i++) {
            double[] rating = ratings.get(i);
            double best = Double.NEGATIVE_INFINITY;
            int ties = 0;
            for (double value : rating) {
                if (value > best) {
                    best = value;
                    ties = 1;
                } else if (value == best) {
                    ties++;
                }
            }
            right += rating[quizzes.get(i).key()] == best ? 1.0 / ties : 0;
            chance += 1.0 / rating.length;
        }
        return new GuesserScore(right / quizzes.size(), chance / quizzes.size());
    }
}
