package org.thetaprep.report;

import java.util.List;
import java.util.Objects;

/**
 * How well forms measure at each score.
 *
 * @param scale the scale
 * @param curves one for each form, at most four
 * @param learner where a learner stands; without a score no learner is shown
 */
public record InformationCurves(ScoreScale scale, List<Curve> curves, ScoreEstimate learner) {

    public InformationCurves {
        Objects.requireNonNull(scale, "scale");
        curves = Require.list("curves", curves);
        Require.within("number of curves", curves.size(), 1, 4);
        Objects.requireNonNull(learner, "learner");
    }

    /**
     * The information of one form.
     *
     * @param name what the form is called
     * @param points information (per squared logit, at least 0) by score, the scores ascending; at least two
     */
    public record Curve(String name, List<CurvePoint> points) {

        public Curve {
            Require.text("curve name", name);
            points = Require.list("points", points);
            Require.within("number of points", points.size(), 2, 9999);
            for (int i = 0; i < points.size(); i++) {
                Require.within("information", points.get(i).y(), 0, 1e9);
                if (i > 0 && points.get(i).x() <= points.get(i - 1).x()) {
                    throw new IllegalArgumentException(
                            "scores must ascend, but " + points.get(i).x() + " follows "
                                    + points.get(i - 1).x());
                }
            }
        }

        /**
         * The information at a score, on the straight line between its neighbours.
         *
         * @param score a score; beyond the ends the nearest
         * @return information
         */
        public double at(double score) {
            if (score <= points.get(0).x()) {
                return points.get(0).y();
            }
            for (int i = 1; i < points.size(); i++) {
                CurvePoint right = points.get(i);
                if (score <= right.x()) {
                    CurvePoint left = points.get(i - 1);
                    return left.y() + (right.y() - left.y()) * (score - left.x()) / (right.x() - left.x());
                }
            }
            return points.get(points.size() - 1).y();
        }

        /**
         * The score at which the form measures best.
         *
         * @return a score of the curve
         */
        public double bestAt() {
            return points.stream()
                    .max(java.util.Comparator.comparingDouble(CurvePoint::y))
                    .orElseThrow()
                    .x();
        }
    }
}
