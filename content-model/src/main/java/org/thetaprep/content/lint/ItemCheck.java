package org.thetaprep.content.lint;

/** A rule that looks at each item by itself, and at one item of each item model. */
interface ItemCheck extends Check {

    /** Looks at one item. */
    void check(ItemText item, Bank bank, Findings findings);

    @Override
    default void check(Bank bank, Findings findings) {
        bank.items().forEach(item -> check(item, bank, findings));
        bank.drawn().forEach(item -> check(item, bank, findings));
    }
}
