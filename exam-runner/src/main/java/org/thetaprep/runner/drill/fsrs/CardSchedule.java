package org.thetaprep.runner.drill.fsrs;

import java.time.Instant;

/**
 * What is scheduled of a card that was reviewed at least once.
 *
 * @param memory what FSRS knows of it
 * @param phase where it stands
 * @param step the step of minutes it is at, from 0; 0 in the phase of days
 * @param lastReview when it was last asked
 * @param due when it should be asked again
 * @param reviews how often it was asked
 * @param lapses how often it was forgotten in the phase of days
 */
public record CardSchedule(
        Memory memory, Phase phase, int step, Instant lastReview, Instant due, int reviews, int lapses) {}
