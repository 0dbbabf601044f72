package org.thetaprep.runner.operation;

/**
 * Something that has to be well for a server to be given requests.
 *
 * @param name one word, for the answer
 * @param probe finds out whether it is; to throw means no
 */
public record ReadinessCheck(String name, Probe probe) {

    /** Finds out whether it is well. */
    @FunctionalInterface
    public interface Probe {
        boolean isWell();
    }

    boolean isWell() {
        try {
            return probe.isWell();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
