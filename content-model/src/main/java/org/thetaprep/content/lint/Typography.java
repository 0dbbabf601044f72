package org.thetaprep.content.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Characters that look right and are not. */
final class Typography implements ItemCheck {

    private static final Map<Pattern, String> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put(Pattern.compile("\\S {2,}\\S"), "two spaces in a row");
        FAULTS.put(Pattern.compile("\\t"), "tab");
        FAULTS.put(Pattern.compile("[\\u200B-\\u200F\\u2028-\\u202E\\u2060\\uFEFF\\u00AD]"), "invisible character");
        FAULTS.put(Pattern.compile("[\\uFF01-\\uFF5E]"), "full-width letter");
        FAULTS.put(
                Pattern.compile("[A-Za-z][\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}][A-Za-z]"),
                "Greek or Cyrillic letter within a Latin word");
        FAULTS.put(Pattern.compile("\\s[,;.?!](\\s|$)"), "space before a mark");
        FAULTS.put(Pattern.compile("\\b(\\p{L}+) \\1\\b(?<!that that|had had)"), "word twice");
    }

    @Override
    public Rule rule() {
        return new Rule(
                "typography",
                Severity.WARNING,
                "Texts have no look-alike or invisible characters, no double spaces or doubled words, and"
                        + " back quotes in pairs.");
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (Part reading : item.readings()) {
            text(item, reading.path(), reading.text(), findings);
            text(item, reading.path(), reading.rationale(), findings);
        }
    }

    private static void text(ItemText item, String path, String text, Findings findings) {
        FAULTS.forEach((pattern, what) -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                findings.at(item, path, "expected no " + what + ", found '" + around(text, matcher.start()) + "'");
            }
        });
        if (text.chars().filter(character -> character == '`').count() % 2 == 1) {
            findings.at(item, path, "expected back quotes in pairs");
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 15))
                .replace('\n', ' ');
    }
}
