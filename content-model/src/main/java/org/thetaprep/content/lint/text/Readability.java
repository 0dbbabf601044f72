package org.thetaprep.content.lint.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The school grade that an English text asks for: 0.39 words per sentence + 11.8 syllables per word
 * − 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75). Syllables are
 * counted as groups of vowels, less a silent e at the end.
 */
public final class Readability {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    /**
     * The grade of a text.
     *
     * @param text an English text
     * @return the grade, about 5 (plain) to 18 (hard); 0 for a text without words
     */
    public static double grade(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return 0;
        }
        long sentences = Math.max(1, SENTENCE_END.matcher(text).results().count());
        int syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    /** The syllables of a word, at least one. */
    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String spoken = lower.endsWith("e") && !lower.endsWith("le") ? lower.substring(0, lower.length() - 1) : lower;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
