package org.thetaprep.runner.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A full-text index in memory: finds documents by words, by beginnings of words (so that it answers while someone
 * types), by other forms of words, and, where nothing else is found, by words that differ in one letter.
 *
 * <p>Ranked by BM25 over weighted fields (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple
 * weighted fields", CIKM 2004) without the length norm: rows are of much the same length. Documents that have more of
 * the asked words come before those that have fewer, and those that have less than half of what the best has are left
 * out; the words one after the other, in a part that tells much, count more.
 */
final class SearchIndex {

    private static final double SATURATION = 1.2;
    private static final double OF_A_BEGINNING = 0.7;
    private static final double OF_A_MISTYPING = 0.35;
    private static final double OF_A_PHRASE = 4;
    private static final int SHORTEST_MISTYPING = 5;
    private static final double TELLING = 1.5;
    private static final int MOST_WORDS = 12;

    /**
     * A part of a document.
     *
     * @param text its text
     * @param weight how much a word in it tells
     */
    record Field(String text, double weight) {}

    /**
     * A document found.
     *
     * @param document its place in the order of the documents, from 0
     * @param words how many of the asked words it has
     * @param score how well it fits them
     */
    record Hit(int document, int words, double score) {}

    private final int documents;
    private final Map<String, Map<Integer, Double>> weightByStem = new HashMap<>();
    private final TreeMap<String, Set<String>> stemsByWord = new TreeMap<>();
    private final List<String> phrases = new ArrayList<>();

    /** @param documents the fields of each document */
    SearchIndex(List<List<Field>> documents) {
        this.documents = documents.size();
        for (int document = 0; document < documents.size(); document++) {
            phrases.add(documents.get(document).stream()
                    .filter(field -> field.weight() >= TELLING)
                    .map(field -> phrase(Words.of(field.text())))
                    .collect(Collectors.joining(" | ")));
            for (Field field : documents.get(document)) {
                for (Words.Word word : Words.of(field.text())) {
                    String stem = word.stem();
                    stemsByWord
                            .computeIfAbsent(word.text(), key -> new LinkedHashSet<>())
                            .add(stem);
                    weightByStem
                            .computeIfAbsent(stem, key -> new HashMap<>())
                            .merge(document, field.weight(), Double::sum);
                }
            }
        }
    }

    /**
     * Finds documents.
     *
     * @param query what was typed; words beyond the twelfth are not looked at
     * @return best first; empty if the query has no word or nothing is found
     */
    List<Hit> search(String query) {
        Map<Integer, Hit> hits = new HashMap<>();
        List<Words.Word> asked = asked(query);
        for (Words.Word word : asked) {
            scores(word, isLast(word, asked))
                    .forEach((document, score) -> hits.merge(
                            document,
                            new Hit(document, 1, score),
                            (a, b) -> new Hit(document, a.words() + b.words(), a.score() + b.score())));
        }
        String phrase = phrase(asked);
        int most = hits.values().stream().mapToInt(Hit::words).max().orElse(0);
        return hits.values().stream()
                .filter(hit -> 2 * hit.words() > most)
                .map(hit -> asked.size() > 1 && phrases.get(hit.document()).contains(phrase)
                        ? new Hit(hit.document(), hit.words(), hit.score() + OF_A_PHRASE)
                        : hit)
                .sorted(Comparator.comparingInt(Hit::words)
                        .thenComparingDouble(Hit::score)
                        .reversed()
                        .thenComparingInt(Hit::document))
                .toList();
    }

    /** The words of documents that a query asks for, as stems and beginnings, to mark them in a text. */
    Set<String> matched(String query) {
        Set<String> stems = new LinkedHashSet<>();
        List<Words.Word> asked = asked(query);
        asked.forEach(word -> stems.addAll(variants(word, isLast(word, asked)).keySet()));
        return stems;
    }

    /** The last word may still be typed: it stands for all that begin with it. */
    private static boolean isLast(Words.Word word, List<Words.Word> asked) {
        return word.equals(asked.get(asked.size() - 1));
    }

    private static String phrase(Collection<Words.Word> words) {
        return words.stream().map(Words.Word::stem).collect(Collectors.joining(" "));
    }

    private static List<Words.Word> asked(String query) {
        Map<String, Words.Word> once = new LinkedHashMap<>();
        Words.of(query).forEach(word -> once.putIfAbsent(word.stem(), word));
        return new ArrayList<>(once.values()).subList(0, Math.min(once.size(), MOST_WORDS));
    }

    private Map<Integer, Double> scores(Words.Word word, boolean last) {
        Map<Integer, Double> best = new HashMap<>();
        variants(word, last).forEach((stem, worth) -> {
            Map<Integer, Double> weights = weightByStem.get(stem);
            double rarity = Math.log(1 + (documents - weights.size() + 0.5) / (weights.size() + 0.5));
            weights.forEach((document, weight) ->
                    best.merge(document, worth * rarity * weight / (weight + SATURATION), Math::max));
        });
        return best;
    }

    /** The indexed stems that an asked word may mean, with what each is worth. */
    private Map<String, Double> variants(Words.Word word, boolean last) {
        Map<String, Double> variants = new HashMap<>();
        if (weightByStem.containsKey(word.stem())) {
            variants.put(word.stem(), 1.0);
        }
        if (last || variants.isEmpty()) {
            stemsByWord
                    .subMap(word.text(), word.text() + Character.MAX_VALUE)
                    .values()
                    .forEach(stems -> stems.forEach(stem -> variants.putIfAbsent(stem, OF_A_BEGINNING)));
        }
        if (variants.isEmpty() && word.text().length() >= SHORTEST_MISTYPING) {
            stemsByWord.forEach((known, stems) -> {
                if (isMistyped(word.text(), known)) {
                    stems.forEach(stem -> variants.putIfAbsent(stem, OF_A_MISTYPING));
                }
            });
        }
        return variants;
    }

    /** Whether two words differ by one letter changed, added, left out, or exchanged with its neighbour. */
    private static boolean isMistyped(String typed, String known) {
        int difference = typed.length() - known.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(typed.length(), known.length());
        while (same < shorter && typed.charAt(same) == known.charAt(same)) {
            same++;
        }
        if (difference > 0) {
            return typed.substring(same + 1).equals(known.substring(same));
        }
        if (difference < 0) {
            return typed.substring(same).equals(known.substring(same + 1));
        }
        if (same == shorter || typed.substring(same + 1).equals(known.substring(same + 1))) {
            return true;
        }
        return same + 1 < shorter
                && typed.charAt(same) == known.charAt(same + 1)
                && typed.charAt(same + 1) == known.charAt(same)
                && typed.substring(same + 2).equals(known.substring(same + 2));
    }
}
