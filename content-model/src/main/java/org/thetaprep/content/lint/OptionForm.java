package org.thetaprep.content.lint;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Keys that differ from all distractors in how they begin or end. */
final class OptionForm implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "option-form",
                Severity.WARNING,
                "Options of an item are alike in form: a key that begins or ends unlike every distractor"
                        + " (with a preposition, an article, a word in -ing; with or without a full stop) is"
                        + " found by its form. After a or an, all options begin with a fitting sound.");
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        if (!item.hasOptions()) {
            return;
        }
        compare(item, "begin", beginnings(item, Part.Role.KEY), beginnings(item, Part.Role.DISTRACTOR), findings);
        compare(item, "end", endings(item, Part.Role.KEY), endings(item, Part.Role.DISTRACTOR), findings);
        articles(item, findings);
    }

    private static void compare(
            ItemText item, String what, Set<?> keys, Set<?> distractors, Findings findings) {
        if (keys.size() == 1 && distractors.size() == 1 && !keys.equals(distractors)) {
            findings.at(
                    item,
                    item.parts(Part.Role.KEY).get(0).path(),
                    "expected key and distractors to " + what + " alike, found the key with "
                            + keys.iterator().next() + " and every distractor with "
                            + distractors.iterator().next());
        }
    }

    private static Set<Beginning> beginnings(ItemText item, Part.Role role) {
        return item.texts(role).stream().map(Beginning::of).collect(Collectors.toSet());
    }

    private static Set<String> endings(ItemText item, Part.Role role) {
        return item.texts(role).stream()
                .map(text -> text.endsWith(".") ? "a full stop" : "no full stop")
                .collect(Collectors.toSet());
    }

    private static void articles(ItemText item, Findings findings) {
        String leadIn = item.item().leadIn().toLowerCase(Locale.ROOT).replaceAll("[?:.…\\s]+$", "");
        boolean an = leadIn.endsWith(" an");
        if (!an && !leadIn.endsWith(" a")) {
            return;
        }
        for (Part part : item.parts()) {
            boolean vowel = "aeiou".indexOf(Character.toLowerCase(part.text().charAt(0))) >= 0;
            if (vowel != an || Beginning.of(part.text()) == Beginning.ARTICLE) {
                findings.at(
                        item,
                        part.path(),
                        "expected a text that fits after '" + (an ? "an" : "a") + "'; better put the article"
                                + " into the options");
            }
        }
    }
}
