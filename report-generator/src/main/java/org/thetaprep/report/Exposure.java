package org.thetaprep.report;

import java.util.List;

/**
 * How often items are seen.
 *
 * @param limit the largest share of attempts that an item should be in, above 0 to 1
 * @param items every item of the bank; may be empty
 */
public record Exposure(double limit, List<ItemExposure> items) {

    public Exposure {
        Require.within("limit", limit, 1e-6, 1);
        items = Require.list("items", items);
    }

    /**
     * One item.
     *
     * @param itemId the item
     * @param attempts attempts that had it, of all since it came into the bank
     */
    public record ItemExposure(String itemId, Share attempts) {

        public ItemExposure {
            Require.text("itemId", itemId);
            java.util.Objects.requireNonNull(attempts, "attempts");
        }
    }

    /**
     * Items seen more often than they should.
     *
     * @return how many
     */
    public int over() {
        return (int)
                items.stream().filter(item -> item.attempts().rate() > limit).count();
    }

    /**
     * Items that nobody has seen.
     *
     * @return how many
     */
    public int unseen() {
        return (int) items.stream().filter(item -> item.attempts().hits() == 0).count();
    }
}
