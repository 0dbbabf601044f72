package org.thetaprep.scoring.readiness;

import java.util.List;

/**
 * What the learner would get on a fresh parallel form today.
 *
 * @param items number of scored items on the form
 * @param passMark number of right answers expected of someone exactly at the cut; a form is passed by at
 *     least as many
 * @param passProbability probability of passing, with all that is uncertain averaged: the ability, the
 *     items, the form that will be drawn, and luck on it
 * @param passProbabilityRange the middle nine tenths of the probabilities of passing over what this bank
 *     cannot resolve, the common error of its difficulty labels; both ends equal where there is none
 * @param expectedCorrect expected number of right answers
 * @param scores fifty equally likely scaled scores, rising; those at or above the cut are as many as
 *     {@code Math.round(50 * passProbability)}
 * @param guesserCorrect expected number of right answers of someone who guesses blindly
 * @param guesserScore the scaled score of that number
 */
public record FormPrediction(
        int items,
        double passMark,
        double passProbability,
        Interval passProbabilityRange,
        double expectedCorrect,
        List<Double> scores,
        double guesserCorrect,
        double guesserScore) {

    public FormPrediction {
        scores = List.copyOf(scores);
    }
}
