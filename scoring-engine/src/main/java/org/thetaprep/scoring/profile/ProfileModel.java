package org.thetaprep.scoring.profile;

import org.thetaprep.scoring.quadrature.Grid;

/**
 * A profile structure made ready for computing: the nodes of domain ability, general factor and label
 * shift, and the conditional density of every domain ability given the general factor.
 *
 * <p>81 ability nodes on [−5, 5] and at least 41 nodes of the general factor on the same interval
 * agree with exact values to 10⁻⁵ for up to some 500 answers in one domain; the sums are of the kind
 * that {@link Grid} describes. Building one takes well under a millisecond; it is immutable.
 */
public final class ProfileModel {

    private static final double REACH = 5;
    private static final int THETA_NODES = 81;
    private static final double GENERAL_STEP = 0.25;
    private static final double SHIFT_REACH = 4;

    private final ProfileStructure structure;
    private final Grid theta;
    private final Grid general;
    private final Grid response;
    private final double labelShiftSd;
    private final int shiftStride;
    private final int shiftsEachSide;
    private final double[][] kernels;

    private ProfileModel(ProfileStructure structure, double labelShiftSd) {
        this.structure = structure;
        this.labelShiftSd = labelShiftSd;
        this.theta = Grid.between(-REACH, REACH, THETA_NODES);
        this.general = generalGrid(structure);
        double h = theta.step();
        if (!(labelShiftSd == 0 || labelShiftSd >= 0.8 * h && labelShiftSd <= 1)) {
            throw new IllegalArgumentException(
                    "labelShiftSd must be 0 or in [" + 0.8 * h + ", 1], but is " + labelShiftSd);
        }
        this.shiftStride = (int) Math.max(1, Math.round(labelShiftSd / 2 / h));
        this.shiftsEachSide = (int) Math.ceil(SHIFT_REACH * labelShiftSd / (shiftStride * h) - 1e-9);
        this.response = theta.padded(shiftStride * shiftsEachSide);
        this.kernels = new double[structure.domains()][];
        for (int d = 0; d < kernels.length; d++) {
            kernels[d] = kernel(structure.loading(d), structure.specificSd(d));
        }
    }

    /** A model whose item difficulties share no common error. */
    public static ProfileModel of(ProfileStructure structure) {
        return new ProfileModel(structure, 0);
    }

    /**
     * A model in which all judged difficulties of the bank are wrong by a common δ ~ N(0, sd²).
     *
     * @param structure the domains
     * @param labelShiftSd standard deviation of δ in logits: 0, or from 0.1 to 1
     */
    public static ProfileModel withLabelShift(ProfileStructure structure, double labelShiftSd) {
        return new ProfileModel(structure, labelShiftSd);
    }

    private static Grid generalGrid(ProfileStructure structure) {
        double precision = 1;
        for (int d = 0; d < structure.domains(); d++) {
            double ratio = structure.loading(d) / structure.specificSd(d);
            precision += ratio * ratio;
        }
        double step = Math.min(GENERAL_STEP, 1 / Math.sqrt(precision));
        return Grid.between(-REACH, REACH, 1 + 2 * (int) Math.ceil(REACH / step));
    }

    private double[] kernel(double loading, double sd) {
        double[] kernel = new double[general.size() * theta.size()];
        for (int k = 0; k < general.size(); k++) {
            double centre = loading * general.node(k);
            for (int i = 0; i < theta.size(); i++) {
                double z = (theta.node(i) - centre) / sd;
                kernel[k * theta.size() + i] = theta.step() / (sd * Math.sqrt(2 * Math.PI)) * Math.exp(-z * z / 2);
            }
        }
        return kernel;
    }

    /** The structure of the domains. */
    public ProfileStructure structure() {
        return structure;
    }

    /** The nodes of domain ability on which posteriors are known. */
    public Grid thetaGrid() {
        return theta;
    }

    /**
     * The abilities at which response curves must be tabulated: the nodes of {@link #thetaGrid}, and
     * beyond them as many as the label shift can reach.
     */
    public Grid responseGrid() {
        return response;
    }

    /** Standard deviation of the common error of the judged difficulties, in logits. */
    public double labelShiftSd() {
        return labelShiftSd;
    }

    /** No answers yet. */
    public ProfileEvidence noEvidence() {
        return ProfileEvidence.none(this);
    }

    /**
     * The posterior of the profile.
     *
     * @param evidence answers gathered from {@link #noEvidence} of this model
     */
    public ProfilePosterior posterior(ProfileEvidence evidence) {
        return ProfilePosterior.of(this, evidence);
    }

    Grid generalGrid() {
        return general;
    }

    double[] kernel(int domain) {
        return kernels[domain];
    }

    int shifts() {
        return 2 * shiftsEachSide + 1;
    }

    double shift(int index) {
        return (index - shiftsEachSide) * shiftStride * theta.step();
    }

    /** Index into the response grid of ability node 0 as the judged items see it under a shift. */
    int judgedOffset(int shift) {
        return shiftStride * (2 * shiftsEachSide - shift);
    }

    /** Index into the response grid of ability node 0. */
    int offset() {
        return shiftStride * shiftsEachSide;
    }
}
