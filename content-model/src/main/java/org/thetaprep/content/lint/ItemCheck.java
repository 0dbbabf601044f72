package org.thetaprep.content.lint;

/** A rule that looks at each item by itself. */
interface ItemCheck extends Check {

    /** Looks at one item. */
    void check(ItemText item, Bank bank, Findings findings);

    @Override
    default void check(Bank bank, Findings findings) {
        bank.items().forEach(item -> check(item, bank, findings));
    }
}
