package org.thetaprep.runner.attempt;

import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;

/**
 * One place of a form.
 *
 * @param item the item given there
 * @param scored whether it counts; a pretest item does not, and the learner is not told which is which
 * @param presentation the order in which its options are shown in this attempt
 */
public record FormItem(ItemId item, boolean scored, Presentation presentation) {}
