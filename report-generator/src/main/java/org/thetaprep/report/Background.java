package org.thetaprep.report;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands behind the answer of a readiness report, each where it is known.
 *
 * @param weakness answers by task and difficulty
 * @param information where the form measures
 * @param time time on each item
 * @param trend the attempts up to this one
 * @param change this attempt beside the one before it
 */
public record Background(
        Optional<WeaknessMap> weakness,
        Optional<InformationCurves> information,
        Optional<TimeUse> time,
        Optional<Trend> trend,
        Optional<BeforeAfter> change) {

    public Background {
        Objects.requireNonNull(weakness, "weakness");
        Objects.requireNonNull(information, "information");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(change, "change");
    }

    /**
     * Nothing more is known.
     *
     * @return the value
     */
    public static Background none() {
        return new Background(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
