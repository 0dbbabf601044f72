package org.thetaprep.content.lint;

import java.util.Set;
import org.thetaprep.content.lint.text.Words;

/** The form that an option begins with. */
enum Beginning {
    PREPOSITION("a preposition"),
    ARTICLE("an article or number"),
    GERUND("a word in -ing"),
    OTHER("another word");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "by", "with", "from", "to", "for", "through", "as", "into", "between", "within", "after",
            "before", "over", "under");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one", "two", "three");

    private final String words;

    Beginning(String words) {
        this.words = words;
    }

    static Beginning of(String text) {
        String first = Words.of(text).stream().findFirst().orElse("");
        if (PREPOSITIONS.contains(first)) {
            return PREPOSITION;
        }
        if (ARTICLES.contains(first)) {
            return ARTICLE;
        }
        return first.length() > 4 && first.endsWith("ing") && !first.contains("-") ? GERUND : OTHER;
    }

    @Override
    public String toString() {
        return words;
    }
}
