package org.thetaprep.runner.itembank;

import java.util.Objects;

/** Keeps the versions of item parameters. */
public interface ParameterVersions {

    /** No version: everything is authors' judgement. */
    ParameterVersions NONE = new ParameterVersions() {
        @Override
        public int newest(String exam) {
            return 0;
        }

        @Override
        public Version find(int number) {
            throw new IllegalStateException("no parameters of version " + number + " are kept");
        }
    };

    /**
     * A version as it was accepted.
     *
     * @param packRevision the revision of the pack whose items it measured
     * @param parameters what it says of them
     */
    record Version(String packRevision, ItemParameters parameters) {

        public Version {
            Objects.requireNonNull(packRevision, "packRevision");
            Objects.requireNonNull(parameters, "parameters");
        }
    }

    /** The number of an exam's version accepted last, by whichever server; 0 if there is none. */
    int newest(String exam);

    /**
     * One version.
     *
     * @param number from 1
     * @throws IllegalStateException if there is no such version
     */
    Version find(int number);
}
