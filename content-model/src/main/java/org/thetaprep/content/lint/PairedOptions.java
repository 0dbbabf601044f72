package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Options that say something of each other: one follows from the other, or is its opposite. */
final class PairedOptions implements ItemCheck {

    private static final Threshold IMPLIED_WORDS = new Threshold(
            "implied-option-words", 3, "content words from which on an option within another one is called implied");

    @Override
    public Rule rule() {
        return new Rule(
                "paired-options",
                Severity.WARNING,
                "Each option stands for itself. Where several are to be selected, none is contained in another, and"
                        + " two that are opposites are not both keys. Where one is to be chosen, a key that has"
                        + " an opposite among the options, while no distractor has one, stands out.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(IMPLIED_WORDS);
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
        if (item.item().type() == ItemType.MULTIPLE_RESPONSE) {
            implied(item, bank, findings);
        }
        opposites(item, findings);
    }

    private static void implied(ItemText item, Bank bank, Findings findings) {
        for (Part one : item.parts()) {
            Set<String> words = Words.content(one.text());
            for (Part other : item.parts()) {
                if (one != other
                        && words.size() >= bank.threshold(IMPLIED_WORDS)
                        && Words.content(other.text()).containsAll(words)) {
                    findings.at(
                            item,
                            one.path(),
                            "expected an option that does not follow from another, found every word of it in "
                                    + other.path());
                }
            }
        }
    }

    private static void opposites(ItemText item, Findings findings) {
        List<List<Part>> pairs = new ArrayList<>();
        for (int i = 0; i < item.parts().size(); i++) {
            for (int j = i + 1; j < item.parts().size(); j++) {
                if (areOpposite(item.parts().get(i).text(), item.parts().get(j).text())) {
                    pairs.add(List.of(item.parts().get(i), item.parts().get(j)));
                }
            }
        }
        boolean several = item.item().type() == ItemType.MULTIPLE_RESPONSE;
        for (List<Part> pair : pairs) {
            long keys = pair.stream().filter(part -> part.role() == Part.Role.KEY).count();
            if (several ? keys == 2 : keys == 1 && pairs.size() == 1) {
                findings.at(
                        item,
                        pair.get(1).path(),
                        several
                                ? "expected keys that can both be so, found the opposite of "
                                        + pair.get(0).path()
                                : "expected another pair of opposites, or none, found the opposite of "
                                        + pair.get(0).path() + " and one of them the key");
            }
        }
    }

    /** Whether two texts differ in one word each, and these two words are opposites. */
    private static boolean areOpposite(String one, String other) {
        Set<String> here = new LinkedHashSet<>(Words.of(one));
        Set<String> there = new LinkedHashSet<>(Words.of(other));
        Set<String> common = new LinkedHashSet<>(here);
        common.retainAll(there);
        here.removeAll(common);
        there.removeAll(common);
        return here.size() == 1
                && there.size() == 1
                && English.areOpposite(here.iterator().next(), there.iterator().next());
    }
}
