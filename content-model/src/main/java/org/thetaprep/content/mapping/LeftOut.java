package org.thetaprep.content.mapping;

import java.util.Objects;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.ScorableItem;

/**
 * An item of the bank that a version of the exam has no place for.
 *
 * @param item the item as it stands in the bank
 * @param reason why it is left out
 */
public record LeftOut(ScorableItem item, Reason reason) {

    /** Refuses what is missing. */
    public LeftOut {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(reason, "reason");
    }

    /** Why an item is left out. */
    public sealed interface Reason permits SkillDropped, TypeNotAsked, CaseNotWhole {}

    /**
     * Its skill is not asked for any more.
     *
     * @param skill the skill
     */
    public record SkillDropped(DroppedSkill skill) implements Reason {}

    /**
     * The version has no items of its type.
     *
     * @param type the item's type; case study if it is the case study that the version does not have
     */
    public record TypeNotAsked(ItemType type) implements Reason {}

    /** Another item of its case study is left out, and a case study stands whole or not at all. */
    public record CaseNotWhole() implements Reason {}
}
