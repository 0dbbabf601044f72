package org.thetaprep.content.reader;

import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.ItemId;

/** What all scorable items have before what may be chosen. */
record ItemHead(ItemId id, Classification classification, String stem, String leadIn, boolean fixedOrder) {}
