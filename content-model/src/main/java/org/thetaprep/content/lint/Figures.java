package org.thetaprep.content.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.lint.guess.GuesserScore;
import org.thetaprep.content.lint.text.English;

/**
 * What a bank is made of, to be published with it.
 *
 * @param items number of items that take a response
 * @param caseStudies number of case studies
 * @param itemsByType number of items by type; those of case studies count under their own type
 * @param itemsByTask number of items by their first task
 * @param itemsByDifficulty number of items by intended difficulty
 * @param itemsByLevel number of items by cognitive level
 * @param rows number of reference rows
 * @param rowsCovered number of reference rows that at least one item rests on
 * @param misconceptions number of misconceptions
 * @param superlativeShare share of items whose lead-in has a superlative in capitals
 * @param keyPositions number of multiple-choice items by position of the key, position 1 first
 * @param guessers the score of each guesser on the multiple-choice items, by its name
 * @param blindGuess the share of all items that picking complete responses at random gets right: to
 *     be read next to the cut score
 */
public record Figures(
        int items,
        int caseStudies,
        Map<ItemType, Integer> itemsByType,
        Map<TaskId, Integer> itemsByTask,
        Map<Difficulty, Integer> itemsByDifficulty,
        Map<CognitiveLevel, Integer> itemsByLevel,
        int rows,
        int rowsCovered,
        int misconceptions,
        double superlativeShare,
        List<Integer> keyPositions,
        Map<String, GuesserScore> guessers,
        double blindGuess) {

    private static final int POSITIONS = 4;

    /** Copies the maps, keeping their order. */
    public Figures {
        itemsByType = Collections.unmodifiableMap(new TreeMap<>(itemsByType));
        itemsByTask = Collections.unmodifiableMap(new TreeMap<>(itemsByTask));
        itemsByDifficulty = Collections.unmodifiableMap(new TreeMap<>(itemsByDifficulty));
        itemsByLevel = Collections.unmodifiableMap(new TreeMap<>(itemsByLevel));
        keyPositions = List.copyOf(keyPositions);
        guessers = Collections.unmodifiableMap(new LinkedHashMap<>(guessers));
    }

    static Figures of(Bank bank, GuesserScores scores) {
        Integer[] positions = {0, 0, 0, 0};
        bank.multipleChoice().forEach(item -> positions[Math.min(POSITIONS - 1, item.keyIndex())]++);
        long superlatives = bank.items().stream()
                .filter(item ->
                        English.SUPERLATIVE.matcher(item.item().leadIn()).find())
                .count();
        return new Figures(
                bank.items().size(),
                bank.pack().items().size() - (int) singles(bank),
                count(bank, item -> item.item().type()),
                count(bank, item -> item.item().classification().task()),
                count(bank, item -> item.item().classification().difficulty()),
                count(bank, item -> item.item().classification().level()),
                bank.pack().rows().size(),
                (int) bank.rowsInUse()
                        .filter(row -> bank.pack().row(row).isPresent())
                        .count(),
                bank.pack().misconceptions().size(),
                (double) superlatives / Math.max(1, bank.items().size()),
                List.of(positions),
                scores.byName(),
                bank.items().stream()
                        .mapToDouble(item -> item.item().chanceLevel())
                        .average()
                        .orElse(0));
    }

    private static long singles(Bank bank) {
        return bank.items().stream().filter(item -> item.caseStudy().isEmpty()).count();
    }

    private static <K> Map<K, Integer> count(Bank bank, Function<ItemText, K> by) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        bank.items().forEach(item -> counts.merge(by.apply(item), 1, Integer::sum));
        return counts;
    }
}
