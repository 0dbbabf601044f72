package org.thetaprep.runner.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text as the search sees them. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /**
     * A word where it stands.
     *
     * @param text in lower case, without accents
     * @param start where it begins in the text it was found in
     * @param end where it ends, exclusive
     */
    record Word(String text, int start, int end) {

        String stem() {
            return Words.stem(text);
        }
    }

    /** The words of a text, in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(plain(matcher.group()), matcher.start(), matcher.end()));
        }
        return words;
    }

    private static String plain(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }

    /**
     * What the forms of an English word have in common: plural, past and -ing endings are taken off, after step 1 of
     * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
     */
    static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        String singular = singular(word);
        for (String ending : List.of("ing", "ed")) {
            String rest = without(singular, ending);
            if (rest.length() >= 3 && rest.length() < singular.length() && hasVowel(rest)) {
                return undoubled(rest);
            }
        }
        return without(singular, "e");
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String without(String word, String ending) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static String undoubled(String word) {
        int last = word.length() - 1;
        boolean doubled = word.charAt(last) == word.charAt(last - 1) && "lsz".indexOf(word.charAt(last)) < 0;
        return without(doubled ? word.substring(0, last) : word, "e");
    }
}
