package org.thetaprep.scoring.profile;

import java.util.stream.IntStream;

/**
 * The nodes that a sum over a posterior needs. They lie close enough for moments to all digits and for quantiles; a smooth
 * question asks less. Where what is summed over spreads over 0.9 of the wider steps, every second node gives the same sums to
 * 10⁻⁷ ({@link org.thetaprep.scoring.quadrature.Grid}), and to some 10⁻⁶ with what lies beyond the last nodes of the label
 * shift, of which either has its share.
 */
final class NeededNodes {

    private static final int WIDE_STRIDE = 2;
    private static final double SPREAD_OF_A_STEP = 0.9;

    private NeededNodes() {}

    private static int stride(double spreadInSteps) {
        return spreadInSteps >= SPREAD_OF_A_STEP * WIDE_STRIDE ? WIDE_STRIDE : 1;
    }

    /** The values of the label shift by number, from the lowest; the one in the middle is among them. */
    static int[] ofShift(ProfileComponents components) {
        double mean = 0;
        double square = 0;
        for (int s = 0; s < components.shifts(); s++) {
            double weight = components.shiftWeight(s);
            mean += weight * s;
            square += weight * s * s;
        }
        int stride = stride(Math.sqrt(square - mean * mean));
        int middle = components.shifts() / 2;
        return IntStream.rangeClosed(-middle / stride, middle / stride)
                .map(step -> middle + step * stride)
                .toArray();
    }

    /**
     * From one node of a domain's ability to the next, within some components; those of no weight, of which moments are not
     * known, do not make it narrow.
     *
     * @param domain the domain
     * @param within the components
     */
    static int strideOfAbility(ProfileComponents components, int domain, IntStream within) {
        double least = within.filter(component -> components.weights[component] > ProfileComponents.ROUNDING)
                .mapToDouble(component -> components.variances[domain][component])
                .min()
                .orElseThrow();
        return stride(Math.sqrt(least) / components.model.thetaGrid().step());
    }
}
