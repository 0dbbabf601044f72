package org.thetaprep.content.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Words that the question shares with the key and with no distractor. */
final class Clang implements ItemCheck {

    private static final Threshold MOST =
            new Threshold("clang-words", 1, "content words that question and keys alone may share");

    @Override
    public Rule rule() {
        return new Rule(
                "clang",
                Severity.WARNING,
                "A key does not echo words of the question that no distractor has: who matches words would"
                        + " find it without knowing anything. Words that a good part of all questions use do"
                        + " not count.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MOST);
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
        Set<String> question = Words.content(item.question());
        question.removeAll(bank.commonWords());
        item.texts(Part.Role.DISTRACTOR).forEach(text -> question.removeAll(Words.content(text)));
        item.parts(Part.Role.KEY).forEach(key -> check(item, key, question, bank, findings));
    }

    private static void check(ItemText item, Part key, Set<String> telling, Bank bank, Findings findings) {
        Set<String> shared = new TreeSet<>(Words.content(key.text()));
        shared.retainAll(telling);
        if (shared.size() > bank.threshold(MOST)) {
            findings.at(
                    item,
                    key.path(),
                    "expected at most " + (int) bank.threshold(MOST) + " word shared by question and key alone, found "
                            + String.join(", ", shared));
        }
    }
}
