package org.thetaprep.scoring.fairness;

/** How much an item favours one group, after Educational Testing Service (Zieky 1993; Dorans &amp; Holland 1993). */
public enum FairnessClass {
    /** Negligible: |D| below 1 or not different from 0 at the level of 5 %. */
    A,
    /** Slight to moderate: neither A nor C. */
    B,
    /** Moderate to large: |D| at least 1.5 and above 1 at the level of 5 %. */
    C
}
