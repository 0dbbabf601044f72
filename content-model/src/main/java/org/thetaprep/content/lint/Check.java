package org.thetaprep.content.lint;

import java.util.List;
import org.thetaprep.content.problem.Rule;

/** One rule of the linter. */
interface Check {

    /** What it demands. */
    Rule rule();

    /** The numbers it compares with. */
    default List<Threshold> thresholds() {
        return List.of();
    }

    /** Whether it looks at English words, and so passes over packs in other languages. */
    default boolean isAboutEnglish() {
        return false;
    }

    /** Looks at a bank and reports what it finds. */
    void check(Bank bank, Findings findings);
}
