package org.thetaprep.report;

import java.util.Objects;

/**
 * Where the figures come from, so that somebody else can come to the same.
 *
 * @param bank name and version of the item bank, for example {@code mla-c01 2026.11}
 * @param bankItems items in that bank
 * @param scoredItems items that the score rests on
 * @param calibratedItems how many of those have parameters from answers rather than from their authors' judgement, 0 to
 *     {@code scoredItems}
 * @param calibrationAnswers answers that the parameters of those rest on together; 0 if there are none
 * @param model the measurement model
 * @param fingerprint short digest of the answers and parameters: the same gives the same report
 */
public record Provenance(
        String bank,
        int bankItems,
        int scoredItems,
        int calibratedItems,
        long calibrationAnswers,
        Model model,
        String fingerprint) {

    /** Measurement models. */
    public enum Model {
        /** Three-parameter logistic with the spread of what is known of each item, domains under a second-order factor. */
        SECOND_ORDER_LOGISTIC
    }

    public Provenance {
        Require.text("bank", bank);
        Require.count("bankItems", bankItems);
        Require.within("calibratedItems", calibratedItems, 0, Require.count("scoredItems", scoredItems));
        if (calibrationAnswers < calibratedItems || (calibratedItems == 0 && calibrationAnswers > 0)) {
            throw new IllegalArgumentException("calibrationAnswers must be at least 1 for each of the "
                    + calibratedItems + " calibrated items and 0 without any, but is " + calibrationAnswers);
        }
        Objects.requireNonNull(model, "model");
        Require.text("fingerprint", fingerprint);
    }
}
