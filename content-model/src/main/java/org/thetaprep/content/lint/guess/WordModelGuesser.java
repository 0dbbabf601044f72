package org.thetaprep.content.lint.guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thetaprep.content.lint.text.Words;

/**
 * Learns from four fifths of the bank which words make an option right, and guesses the last fifth:
 * a logistic model over the presence of words, fitted by gradient ascent on the penalised
 * likelihood, with five-fold cross-validation in which items of one topic stay together. Nothing in
 * it is random.
 */
final class WordModelGuesser implements Guesser {

    private static final int FOLDS = 5;
    private static final int ITERATIONS = 300;
    private static final double STEP = 1;
    private static final double PENALTY = 0.002;

    @Override
    public String name() {
        return "words";
    }

    @Override
    public String explanation() {
        return "Learns which words make an option right (logistic model, five-fold cross-validation by"
                + " topic) and picks by them.";
    }

    @Override
    public List<double[]> ratings(List<Quiz> quizzes) {
        Map<String, Integer> vocabulary = new HashMap<>();
        List<int[][]> features = new ArrayList<>();
        for (Quiz quiz : quizzes) {
            int[][] words = new int[quiz.options().size()][];
            for (int i = 0; i < words.length; i++) {
                words[i] = new TreeSet<>(Words.of(quiz.options().get(i)))
                        .stream()
                                .mapToInt(word -> vocabulary.computeIfAbsent(word, any -> vocabulary.size()))
                                .toArray();
            }
            features.add(words);
        }
        int[] folds = folds(quizzes);
        List<double[]> ratings = new ArrayList<>();
        List<double[]> models = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> fit(quizzes, features, folds, fold, vocabulary.size()))
                .toList();
        for (int i = 0; i < quizzes.size(); i++) {
            double[] model = models.get(folds[i]);
            ratings.add(Arrays.stream(features.get(i))
                    .mapToDouble(words -> sum(model, words))
                    .toArray());
        }
        return ratings;
    }

    /** Spreads topics over the folds, the largest first, each to the smallest fold so far. */
    private static int[] folds(List<Quiz> quizzes) {
        Map<String, List<Integer>> topics = new LinkedHashMap<>();
        for (int i = 0; i < quizzes.size(); i++) {
            topics.computeIfAbsent(quizzes.get(i).topic(), any -> new ArrayList<>())
                    .add(i);
        }
        int[] sizes = new int[FOLDS];
        int[] folds = new int[quizzes.size()];
        topics.values().stream()
                .sorted(Comparator.comparingInt((List<Integer> items) -> -items.size()))
                .forEach(items -> {
                    int smallest = 0;
                    for (int fold = 1; fold < FOLDS; fold++) {
                        smallest = sizes[fold] < sizes[smallest] ? fold : smallest;
                    }
                    for (int item : items) {
                        folds[item] = smallest;
                        sizes[smallest]++;
                    }
                });
        return folds;
    }

    /** Word weights, with the intercept last, fitted to all folds but one. */
    private static double[] fit(List<Quiz> quizzes, List<int[][]> features, int[] folds, int leftOut, int words) {
        double[] weights = new double[words + 1];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = new double[words + 1];
            int options = 0;
            for (int i = 0; i < quizzes.size(); i++) {
                if (folds[i] == leftOut) {
                    continue;
                }
                int[][] item = features.get(i);
                for (int option = 0; option < item.length; option++) {
                    double predicted = 1 / (1 + Math.exp(-sum(weights, item[option])));
                    double residual = (option == quizzes.get(i).key() ? 1 : 0) - predicted;
                    for (int word : item[option]) {
                        gradient[word] += residual;
                    }
                    gradient[words] += residual;
                    options++;
                }
            }
            for (int w = 0; w <= words && options > 0; w++) {
                double penalty = w < words ? PENALTY * weights[w] : 0;
                weights[w] += STEP * (gradient[w] / options - penalty);
            }
        }
        return weights;
    }

    private static double sum(double[] weights, int[] words) {
        double sum = weights[weights.length - 1];
        for (int word : words) {
            sum += weights[word];
        }
        return sum;
    }
}
