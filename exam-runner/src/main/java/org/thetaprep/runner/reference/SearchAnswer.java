package org.thetaprep.runner.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a search found.
 *
 * @param query what was asked
 * @param found the rows, best first
 * @param renamed former names in the query, with what became of each
 * @param matched the stems of the words that were looked for
 */
public record SearchAnswer(String query, List<ReferenceEntry> found, List<FormerName> renamed, Set<String> matched) {

    /**
     * A former name.
     *
     * @param old the former name
     * @param now the current name; empty if the thing has been withdrawn
     */
    public record FormerName(String old, Optional<String> now) {}

    /**
     * A piece of a text.
     *
     * @param marked whether it was looked for
     * @param text the piece
     */
    public record Piece(boolean marked, String text) {}

    /** A text in pieces, so that a page can mark what was looked for. */
    public List<Piece> pieces(String text) {
        List<Piece> pieces = new java.util.ArrayList<>();
        int done = 0;
        for (Words.Word word : Words.of(text)) {
            if (matched.contains(word.stem())) {
                if (word.start() > done) {
                    pieces.add(new Piece(false, text.substring(done, word.start())));
                }
                pieces.add(new Piece(true, text.substring(word.start(), word.end())));
                done = word.end();
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(false, text.substring(done)));
        }
        return pieces;
    }
}
