package org.thetaprep.content.lint.guess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.lint.text.Names;

/**
 * Picks the option that holds the name most often right in the other items of the bank.
 *
 * @param names the finder of names
 */
record FrequencyGuesser(Names names) implements Guesser {

    @Override
    public String name() {
        return "frequency";
    }

    @Override
    public String explanation() {
        return "Picks the option with the name (of a service, say) that is most often in the key of"
                + " the other items.";
    }

    @Override
    public List<double[]> ratings(List<Quiz> quizzes) {
        Map<String, Integer> keyed = new HashMap<>();
        for (Quiz quiz : quizzes) {
            names.in(quiz.options().get(quiz.key())).forEach(name -> keyed.merge(name, 1, Integer::sum));
        }
        List<double[]> ratings = new ArrayList<>();
        for (Quiz quiz : quizzes) {
            Set<String> own = names.in(quiz.options().get(quiz.key()));
            double[] rating = new double[quiz.options().size()];
            for (int i = 0; i < rating.length; i++) {
                for (String name : names.in(quiz.options().get(i))) {
                    int elsewhere = keyed.getOrDefault(name, 0) - (own.contains(name) ? 1 : 0);
                    rating[i] = Math.max(rating[i], elsewhere);
                }
            }
            ratings.add(rating);
        }
        return ratings;
    }
}
