package org.thetaprep.content.reader;

import java.util.Locale;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** The rules that the reader holds a pack to. */
enum ReadRule {
    MISSING_FOLDER("A pack is a folder (or the root of a zip file) that can be read."),
    MISSING_FILE("A pack has a file exam.yaml and at least one file of items."),
    UNREADABLE_FILE("Every file of a pack is a plain file that can be read, not a link."),
    STRAY_FILE(
            Severity.WARNING,
            "YAML files are read from exam.yaml, misconceptions.yaml, and the folders misconceptions,"
                    + " reference, facts, items, item-models, blueprints and fingerprints, with the ending .yaml; other"
                    + " folders are a pack's own affair."),
    FILE_SIZE("A file larger than the limit is refused unread: split it."),
    FILE_COUNT("A pack with more files than the limit is refused."),
    NODE_COUNT("A pack with more values than the limit is refused."),
    NESTING("Maps and lists nested deeper than the limit are refused."),
    NOT_UTF_8("Files are UTF-8."),
    YAML_SYNTAX("Files are YAML 1.2, one document each."),
    ANCHOR("Anchors and aliases are not allowed: what an item says stands in the item."),
    TAG("Tags are not allowed: the format knows the type of every value."),
    DUPLICATE_KEY("A map has each key once."),
    UNKNOWN_KEY("A map has only the keys of the format."),
    MISSING_KEY("A map has all keys that the format requires."),
    WRONG_TYPE("A value has the type of the format: text, number, true or false, list, map."),
    BAD_VALUE("A value is one of those the format allows."),
    DUPLICATE_ID("An id is used once: over the whole pack, or within its item."),
    UNKNOWN_REFERENCE("What a value refers to exists in the pack."),
    WEIGHTS("The weights of a blueprint name exactly the exam's domains and sum to 100."),
    OPTION_COUNT("Multiple choice has 4 options, multiple response 5 or 6."),
    KEY_COUNT("Multiple choice has 1 key, multiple response 2 or 3."),
    SELECT_COUNT("The question tells how many options to select: \"(Select TWO.)\" or \"(Select THREE.)\" at"
            + " the end of a multiple-response item, equal to its number of keys, and nothing of"
            + " the kind in a multiple-choice item."),
    MISCONCEPTION("What is wrong to choose names the misconception it appeals to; what is right names none."),
    POSITIONS("An ordering item has 3 to 5 steps with the positions 1, 2, 3 and so on, each once, and at"
            + " most 2 surplus steps without a position."),
    PAIRS("A matching item without reuse uses each response at most once and offers more responses"
            + " than prompts; otherwise the last pair is given away."),
    FORMULA("A formula is made of numbers, names of slots and earlier values, + - * /, comparisons, 'and', 'or',"
            + " parentheses, and the functions min, max, round, ceil, floor, abs, sqrt, ln, exp, pow, not and if."),
    TEMPLATE("A text of an item model names slots and values in braces, like {rate}; a brace that stands for itself"
            + " is written twice."),
    ITEM_MODEL("From an item model items can be drawn: its constraints can be met, its formulas have values, and at"
            + " least three distractors differ from the key and each other as they are written."),
    INVALID("The parts of a value fit together.");

    private final Severity severity;
    private final String explanation;

    ReadRule(String explanation) {
        this(Severity.ERROR, explanation);
    }

    ReadRule(Severity severity, String explanation) {
        this.severity = severity;
        this.explanation = explanation;
    }

    Rule rule() {
        return new Rule(name().toLowerCase(Locale.ROOT).replace('_', '-'), severity, explanation);
    }
}
