package org.thetaprep.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** A path within the product or on the page: starts with a slash or a hash and cannot lead elsewhere. */
    static void path(Optional<String> path) {
        Objects.requireNonNull(path, "path").ifPresent(to -> {
            if (!to.startsWith("/") && !to.startsWith("#") || to.startsWith("//")) {
                throw new IllegalArgumentException("path leads out of the product: " + to);
            }
        });
    }

    static <T> List<T> list(String name, List<T> values) {
        return List.copyOf(Objects.requireNonNull(values, name));
    }
}
