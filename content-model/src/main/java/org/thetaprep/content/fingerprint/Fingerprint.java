package org.thetaprep.content.fingerprint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * The runs of neighbouring words of a text, each as a hash: enough to tell that another text copies
 * one of them, too little to read the text. Words are runs of letters and digits in lower case, so
 * that punctuation and line breaks make no difference. A hash is the first 48 bits of the SHA-256
 * of the run in UTF-16, its words joined by single spaces; two different runs have the same one with a probability of 2 to the power of -48.
 *
 * @param source what the text is, for messages
 * @param words how many words a run has, 4 to 50
 * @param runs the hashes, each from 0 to 2 to the power of 48, exclusive
 */
public record Fingerprint(String source, int words, Set<Long> runs) {

    /** The number of bits of a hash. */
    public static final int BITS = 48;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Refuses a blank source, runs of a length that tells nothing, and numbers that are no hashes. */
    public Fingerprint {
        Require.text("source of a fingerprint", source);
        Require.within("words", words, 4, 50);
        runs = Set.copyOf(runs);
        Require.that(
                runs.stream().allMatch(run -> run >= 0 && run < 1L << BITS),
                "runs of the fingerprint of " + source + " must be hashes of " + BITS + " bits");
    }

    /**
     * The fingerprint of a text.
     *
     * @param source what the text is
     * @param words how many words a run has, 4 to 50
     * @param text any text
     * @return its fingerprint; without runs if it has fewer words than one
     */
    public static Fingerprint of(String source, int words, String text) {
        List<String> all = words(text);
        Set<Long> runs = new HashSet<>();
        MessageDigest sha = sha256();
        for (int i = 0; i + words <= all.size(); i++) {
            runs.add(hash(all, i, words, sha));
        }
        return new Fingerprint(source, words, runs);
    }

    /**
     * What another text has in common with the fingerprinted one.
     *
     * @param text any text
     * @return each stretch of words that is made of known runs, in the order of the text, in lower case;
     *     empty if it copies none
     */
    public List<String> sharedWith(String text) {
        List<String> all = words(text);
        List<String> stretches = new ArrayList<>();
        MessageDigest sha = sha256();
        int from = -1;
        int to = -1;
        for (int i = 0; i + words <= all.size(); i++) {
            if (runs.contains(hash(all, i, words, sha))) {
                if (i > to && from >= 0) {
                    stretches.add(String.join(" ", all.subList(from, to)));
                    from = -1;
                }
                from = from < 0 ? i : from;
                to = i + words;
            }
        }
        if (from >= 0) {
            stretches.add(String.join(" ", all.subList(from, to)));
        }
        return stretches;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static long hash(List<String> words, int from, int count, MessageDigest sha) {
        String run = String.join(" ", words.subList(from, from + count));
        byte[] bytes = new byte[2 * run.length()];
        for (int i = 0; i < run.length(); i++) {
            bytes[2 * i] = (byte) (run.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) run.charAt(i);
        }
        byte[] digest = sha.digest(bytes);
        long hash = 0;
        for (int i = 0; i < BITS / Byte.SIZE; i++) {
            hash = hash << Byte.SIZE | Byte.toUnsignedLong(digest[i]);
        }
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
