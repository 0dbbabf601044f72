package org.thetaprep.scoring.profile;

/** The structure of the four-domain exam that the tests use. */
public final class Profiles {

    private Profiles() {}

    public static ProfileStructure fourDomains() {
        return ProfileStructure.of(new double[] {0.90, 0.88, 0.85, 0.90}, new double[] {28, 26, 22, 24});
    }
}
