package org.thetaprep.content.reader;

import java.util.Optional;

/** Reads what options, steps and responses have in common. */
final class ChoiceParts {

    private final PackContext context;
    private final ProblemLog log;

    ChoiceParts(PackContext context) {
        this.context = context;
        this.log = context.log();
    }

    /** The id within the item, claimed, and recorded with its place under the item's id if known. */
    Optional<String> id(Fields fields, IdRegister ids, Optional<ItemHead> head, String list) {
        Optional<String> id = fields.word("id", Forms.CHOICE_ID, Forms.CHOICE_ID_IN_WORDS);
        id.ifPresent(found -> {
            ids.claim(found, fields.at("id"), log);
            head.ifPresent(known -> context.sources().part(known.id(), list + "/" + found, fields.location()));
        });
        return id;
    }

    /** The misconception, checked to exist. */
    Optional<String> misconception(Fields fields) {
        Optional<String> id = fields.word("misconception");
        id.ifPresent(found -> context.misconceptions().require(found, fields.at("misconception"), log));
        return id;
    }

    /** Reports a misconception beside what is right, and the lack of one beside what is wrong. */
    void requireMisconceptionIffWrong(Fields fields, boolean isRight, String what) {
        if (isRight && fields.has("misconception")) {
            log.add(
                    ReadRule.MISCONCEPTION,
                    fields.at("misconception"),
                    "expected no misconception: " + what + " is right");
        }
        if (!isRight && !fields.has("misconception")) {
            log.add(
                    ReadRule.MISCONCEPTION,
                    fields.location(),
                    "expected the key 'misconception': " + what + " is wrong");
        }
    }
}
