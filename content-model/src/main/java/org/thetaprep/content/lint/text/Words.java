package org.thetaprep.content.lint.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words: runs of letters and digits with hyphens and apostrophes inside. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.][\\p{L}\\p{N}]+)*");
    private static final int SHORTEST_CONTENT_WORD = 3;

    private Words() {}

    /**
     * The words of a text in lower case, in order.
     *
     * @param text any text
     * @return its words; may be empty
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /**
     * The number of words of a text.
     *
     * @param text any text
     * @return how many words it has
     */
    public static int count(String text) {
        return of(text).size();
    }

    /**
     * The words that carry a text's content: no function words, nothing shorter than three letters,
     * plurals counted with their singulars.
     *
     * @param text any text
     * @return its content words, in the order of their first use
     */
    public static Set<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        for (String word : of(text)) {
            if (word.length() >= SHORTEST_CONTENT_WORD && !English.FUNCTION_WORDS.contains(word)) {
                content.add(singular(word));
            }
        }
        return content;
    }

    /**
     * The runs of neighbouring words of a text.
     *
     * @param text any text
     * @param length words in a run, at least 1
     * @return every run; empty if the text is shorter than one
     */
    public static Set<String> shingles(String text, int length) {
        List<String> words = of(text);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + length)));
        }
        return shingles;
    }

    /**
     * How alike two sets are: the size of their intersection over that of their union (Jaccard 1901).
     *
     * @param one a set
     * @param other a set
     * @return 0 to 1; 0 if both are empty
     */
    public static double jaccard(Set<String> one, Set<String> other) {
        int common = shared(one, other);
        int union = one.size() + other.size() - common;
        return union == 0 ? 0 : (double) common / union;
    }

    /**
     * How many elements two sets share.
     *
     * @param one a set
     * @param other a set
     * @return the size of their intersection
     */
    public static int shared(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = one.size() <= other.size() ? other : one;
        return (int) smaller.stream().filter(larger::contains).count();
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
