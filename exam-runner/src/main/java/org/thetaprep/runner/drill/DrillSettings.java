package org.thetaprep.runner.drill;

import org.thetaprep.runner.drill.fsrs.Scheduler;

/**
 * How a learner wants to drill.
 *
 * @param desiredRetention the chance of recall at which a card is asked again, 0.7 to 0.97
 * @param newPerDay how many new cards a day at most, 0 to 100
 * @param goalPerDay how many reviews a day are aimed at, 0 (no goal) to 500
 */
public record DrillSettings(double desiredRetention, int newPerDay, int goalPerDay) {

    /** What holds until the learner says otherwise. */
    public static final DrillSettings DEFAULT = new DrillSettings(0.9, 10, 20);

    public DrillSettings {
        Scheduler.of(desiredRetention);
        within("new cards a day", newPerDay, 100);
        within("reviews aimed at a day", goalPerDay, 500);
    }

    private static void within(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " must be 0 to " + most + ", but is " + value);
        }
    }
}
