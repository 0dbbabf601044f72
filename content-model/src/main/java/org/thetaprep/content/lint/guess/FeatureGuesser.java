package org.thetaprep.content.lint.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.lint.text.Words;

/**
 * A guesser that rates each option of an item by one feature of it.
 *
 * @param name its name in reports
 * @param explanation how it picks
 * @param feature a number for an option, given the item and the option's index
 */
record FeatureGuesser(String name, String explanation, ToDoubleBiFunction<Quiz, Integer> feature) implements Guesser {

    private static final Pattern SPECIFIC = Pattern.compile("[\\p{Lu}\\p{N},;()%]");

    /** Every guesser of this kind. */
    static List<Guesser> all() {
        return List.of(
                new FeatureGuesser("longest", "Picks the option with the most characters.", (quiz, i) -> quiz.options()
                        .get(i)
                        .length()),
                new FeatureGuesser(
                        "shortest",
                        "Picks the option with the fewest characters.",
                        (quiz, i) -> -quiz.options().get(i).length()),
                new FeatureGuesser(
                        "overlap",
                        "Picks the option that shares the most content words with stem and lead-in.",
                        (quiz, i) ->
                                Words.shared(Words.content(quiz.options().get(i)), Words.content(quiz.question()))),
                new FeatureGuesser(
                        "convergence",
                        "Picks the option that shares the most content words with the other options.",
                        FeatureGuesser::convergence),
                new FeatureGuesser(
                        "specific",
                        "Picks the option with the most digits, capitals, commas and brackets.",
                        (quiz, i) -> SPECIFIC.matcher(quiz.options().get(i))
                                .results()
                                .count()),
                new FeatureGuesser(
                        "hedge",
                        "Picks the option with the most hedging words, such as can, may, appropriate.",
                        (quiz, i) -> English.HEDGE
                                .matcher(quiz.options().get(i))
                                .results()
                                .count()));
    }

    @Override
    public List<double[]> ratings(List<Quiz> quizzes) {
        List<double[]> ratings = new ArrayList<>();
        for (Quiz quiz : quizzes) {
            double[] rating = new double[quiz.options().size()];
            for (int i = 0; i < rating.length; i++) {
                rating[i] = feature.applyAsDouble(quiz, i);
            }
            ratings.add(rating);
        }
        return ratings;
    }

    private static double convergence(Quiz quiz, int option) {
        Set<String> words = Words.content(quiz.options().get(option));
        int shared = 0;
        for (int other = 0; other < quiz.options().size(); other++) {
            if (other != option) {
                shared += Words.shared(words, Words.content(quiz.options().get(other)));
            }
        }
        return shared;
    }
}
