package org.thetaprep.runner.reference;

/**
 * A learner's own record on a row.
 *
 * @param met how often an item that rests on it was answered, in an exam that is handed in or in practice
 * @param right how often it was answered right
 */
public record RowRecord(int met, int right) {

    /** Nothing was met. */
    public static final RowRecord NONE = new RowRecord(0, 0);

    RowRecord and(boolean wasRight) {
        return new RowRecord(met + 1, right + (wasRight ? 1 : 0));
    }
}
