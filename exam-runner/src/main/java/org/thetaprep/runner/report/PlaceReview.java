package org.thetaprep.runner.report;

import org.thetaprep.report.ItemReview;
import org.thetaprep.runner.attempt.Attempt;

/**
 * One place of an attempt laid open.
 *
 * @param attempt as it stands
 * @param place from 1
 * @param item what was answered there, what is right, and why
 */
public record PlaceReview(Attempt attempt, int place, ItemReview item) {}
