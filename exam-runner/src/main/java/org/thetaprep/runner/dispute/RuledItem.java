package org.thetaprep.runner.dispute;

import org.thetaprep.content.item.ScorableItem;

/**
 * An item with the last ruling on it.
 *
 * @param item the item
 * @param ruling the ruling
 */
public record RuledItem(ScorableItem item, Ruling ruling) {}
