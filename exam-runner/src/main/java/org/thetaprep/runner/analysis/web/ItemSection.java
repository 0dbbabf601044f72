package org.thetaprep.runner.analysis.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;

/** What another feature tells of items on their pages and in their table. */
public interface ItemSection {

    /** The model of an item's part of its page. */
    Map<String, Object> of(ItemId item);

    /** The names of the columns of the table. */
    List<String> columns();

    /** The values of the columns for each item, as they are now. */
    Function<ItemId, List<String>> values();
}
