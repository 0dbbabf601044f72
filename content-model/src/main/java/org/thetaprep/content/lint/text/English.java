package org.thetaprep.content.lint.text;

import java.util.Set;
import java.util.regex.Pattern;

/** English word lists and patterns. */
public final class English {

    /** Words that carry no content of their own. */
    public static final Set<String> FUNCTION_WORDS = Set.of(
            "a",
            "an",
            "the",
            "of",
            "to",
            "in",
            "into",
            "for",
            "and",
            "or",
            "nor",
            "but",
            "on",
            "onto",
            "with",
            "within",
            "without",
            "by",
            "from",
            "at",
            "as",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "that",
            "this",
            "these",
            "those",
            "it",
            "its",
            "they",
            "them",
            "their",
            "there",
            "then",
            "than",
            "each",
            "every",
            "one",
            "two",
            "three",
            "four",
            "five",
            "which",
            "what",
            "how",
            "when",
            "where",
            "who",
            "whose",
            "why",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "not",
            "no",
            "can",
            "will",
            "would",
            "should",
            "could",
            "must",
            "may",
            "also",
            "after",
            "before",
            "while",
            "if",
            "so",
            "such",
            "any",
            "some",
            "other",
            "same",
            "more",
            "most",
            "less",
            "least",
            "per",
            "about",
            "over",
            "under",
            "up",
            "down",
            "out",
            "off",
            "between",
            "through",
            "during",
            "company",
            "team",
            "use",
            "uses",
            "used",
            "using",
            "needs",
            "need",
            "wants",
            "want",
            "meets",
            "meet",
            "requirement",
            "requirements",
            "solution",
            "both",
            "only",
            "all",
            "own",
            "he",
            "she",
            "his",
            "her",
            "we",
            "our",
            "you",
            "your");

    /** Words that make an option absolute. */
    public static final Pattern ABSOLUTE =
            Pattern.compile("(?i)(?<![\\p{L}-])(always|never|only|all|must|cannot)(?![\\p{L}-])");

    /** Words that make an option vague. */
    public static final Pattern VAGUE = Pattern.compile(
            "(?i)(?<![\\p{L}-])(usually|sometimes|often|may|typically|generally|normally)" + "(?![\\p{L}-])");

    /** Words that hedge a statement. */
    public static final Pattern HEDGE =
            Pattern.compile("(?i)\\b(can|could|may|might|should|some|most|appropriate|suitable|relevant|likely"
                    + "|usually|often|generally|typically|where needed|as needed|if needed)\\b");

    /** A superlative that a lead-in sets in capitals, with the word after it. */
    public static final Pattern SUPERLATIVE =
            Pattern.compile("\\b(MOST|LEAST|LOWEST|HIGHEST|FEWEST|FASTEST|BEST|SMALLEST|LARGEST|CHEAPEST|SHORTEST"
                    + "|LONGEST|GREATEST|EARLIEST|QUICKEST|SIMPLEST|CLOSEST|STRONGEST|SAFEST)\\b"
                    + "(?:\\s+([\\p{L}-]+))?");

    /** A negation in a lead-in. */
    public static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(not|except|least likely|least suitable|least appropriate)\\b");

    /** Options about other options. */
    public static final Pattern ABOUT_OPTIONS =
            Pattern.compile("(?i)\\b(all|none|any|both|neither) of the (above|following|other options|options)\\b"
                    + "|\\bboth [a-f] and [a-f]\\b|^\\s*[A-F] and [A-F]\\s*$");

    private static final Set<Set<String>> OPPOSITES = Set.of(
            Set.of("add", "remove"),
            Set.of("after", "before"),
            Set.of("allow", "deny"),
            Set.of("asynchronous", "synchronous"),
            Set.of("decrease", "increase"),
            Set.of("disable", "enable"),
            Set.of("down", "up"),
            Set.of("drop", "keep"),
            Set.of("exclude", "include"),
            Set.of("fewer", "more"),
            Set.of("first", "last"),
            Set.of("higher", "lower"),
            Set.of("in", "out"),
            Set.of("larger", "smaller"),
            Set.of("less", "more"),
            Set.of("longer", "shorter"),
            Set.of("lower", "raise"),
            Set.of("maximum", "minimum"),
            Set.of("narrower", "wider"),
            Set.of("off", "on"),
            Set.of("offline", "online"),
            Set.of("private", "public"),
            Set.of("start", "stop"),
            Set.of("with", "without"));

    private English() {}

    /**
     * Whether two words are opposites.
     *
     * @param one a word in lower case
     * @param other another word in lower case
     * @return whether they stand in the list of opposites
     */
    public static boolean areOpposite(String one, String other) {
        return !one.equals(other) && OPPOSITES.contains(Set.of(one, other));
    }
}
