package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;

/**
 * An item as the checks see it: its texts, whatever its type.
 *
 * @param item the item
 * @param caseStudy the case study it belongs to, if any
 * @param parts its options, steps, prompts and responses, in file order
 */
record ItemText(ScorableItem item, Optional<CaseStudy> caseStudy, List<Part> parts) {

    ItemId id() {
        return item.id();
    }

    String question() {
        return item.stem() + " " + item.leadIn();
    }

    boolean isMultipleChoice() {
        return item.type() == ItemType.MULTIPLE_CHOICE;
    }

    /** Whether it has options with keys and distractors. */
    boolean hasOptions() {
        return item.type() == ItemType.MULTIPLE_CHOICE || item.type() == ItemType.MULTIPLE_RESPONSE;
    }

    List<Part> parts(Part.Role role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }

    /** The texts of the parts with a role. */
    List<String> texts(Part.Role role) {
        return parts(role).stream().map(Part::text).toList();
    }

    /** Index of the first key among the parts. */
    int keyIndex() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).role() == Part.Role.KEY) {
                return i;
            }
        }
        throw new IllegalStateException("item " + id() + " has no key");
    }

    /** Everything a learner reads, with the path of each text. */
    List<Part> readings() {
        List<Part> all = new ArrayList<>();
        all.add(new Part("stem", item.stem(), Part.Role.PROMPT, ""));
        all.add(new Part("lead-in", item.leadIn(), Part.Role.PROMPT, ""));
        all.addAll(parts);
        return all;
    }
}
