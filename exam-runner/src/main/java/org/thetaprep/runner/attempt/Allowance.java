package org.thetaprep.runner.attempt;

import java.time.Duration;

/**
 * The time that a learner has beyond the blueprint's.
 *
 * @param factor by which the time is multiplied, 1 to 4
 * @param extra what is added to that, 0 to 8 hours
 */
public record Allowance(double factor, Duration extra) {

    private static final double LARGEST_FACTOR = 4;
    private static final Duration MOST_EXTRA = Duration.ofHours(8);

    /** The blueprint's time and no more. */
    public static final Allowance NONE = new Allowance(1, Duration.ZERO);

    public Allowance {
        if (!(factor >= 1 && factor <= LARGEST_FACTOR)) {
            throw new IllegalArgumentException("factor must be 1 to " + LARGEST_FACTOR + ", was " + factor);
        }
        if (extra.isNegative() || extra.compareTo(MOST_EXTRA) > 0) {
            throw new IllegalArgumentException("extra must be 0 to " + MOST_EXTRA + ", was " + extra);
        }
    }

    /** A time with this allowance, to the second. */
    public Duration applyTo(Duration time) {
        return Duration.ofSeconds(Math.round(time.toSeconds() * factor)).plus(extra);
    }

    /**
     * The allowance after more time was given.
     *
     * @throws IllegalArgumentException if that would be more than anybody may have
     */
    public Allowance with(ExtraTime more) {
        return more.match(new ExtraTime.Cases<>() {
            @Override
            public Allowance factor(ExtraTime.Factor given) {
                return new Allowance(given.factor(), extra);
            }

            @Override
            public Allowance minutes(ExtraTime.Minutes given) {
                return new Allowance(factor, extra.plusMinutes(given.minutes()));
            }
        });
    }

    /** It in words, for instance "time × 1.5, + 30 minutes". */
    String words() {
        String multiplied = factor == 1 ? "" : "time × " + factor;
        String added = extra.isZero() ? "" : "+ " + extra.toMinutes() + " minutes";
        return multiplied.isEmpty() || added.isEmpty() ? multiplied + added : multiplied + ", " + added;
    }
}
