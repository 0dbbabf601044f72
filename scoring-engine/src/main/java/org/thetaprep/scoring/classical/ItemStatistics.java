package org.thetaprep.scoring.classical;

import java.util.OptionalDouble;

/**
 * How one item worked.
 *
 * @param persons how many have a mark for it
 * @param facility mean mark as a share of the highest, 0 (nobody) to 1 (everybody); NaN without marks
 * @param discrimination corrected point-biserial: correlation of the mark with the share of points
 *     gained on the person's other items (Henrysson 1963), from −1 to 1; empty if either does not vary
 */
public record ItemStatistics(int persons, double facility, OptionalDouble discrimination) {}
