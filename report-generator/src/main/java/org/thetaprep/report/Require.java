package org.thetaprep.report;

import java.util.List;
import java.util.Objects;

/** Refusals with the name and the value of what was refused. */
final class Require {

    private Require() {}

    static String text(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return value;
    }

    static int within(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " is " + value + ", not within " + low + " and " + high);
        }
        return value;
    }

    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " is " + value + ", not within " + low + " and " + high);
        }
        return value;
    }

    static int count(String name, int value) {
        return within(name, value, 0, Integer.MAX_VALUE);
    }

    static <T> List<T> list(String name, List<T> values) {
        return List.copyOf(Objects.requireNonNull(values, name));
    }
}
