package org.thetaprep.runner.assignment;

/**
 * How far the planning of targeted sets is.
 *
 * @param done for how many learners it is done
 * @param of how many there are
 * @param running whether it goes on
 */
public record Planning(int done, int of, boolean running) {

    /** The share that is done, in percent. */
    public int percent() {
        return of == 0 ? 100 : 100 * done / of;
    }
}
