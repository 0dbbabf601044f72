package org.thetaprep.runner.calibration;

import org.thetaprep.scoring.drift.Drift;
import org.thetaprep.scoring.linking.ScaleLink;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.promotion.Promotion;

/**
 * An item as a calibration estimates it, and what is proposed for it.
 *
 * @param item its id
 * @param answers how many it rests on
 * @param model its parameters
 * @param errors their standard errors
 * @param curveError expected root mean square error of its curve, on the scale of probabilities
 * @param distance of its curve to answers
 * @param fit whether answers follow its curve
 * @param proposal for a person to decide
 */
public record ItemProposal(
        String item,
        long answers,
        Logistic model,
        Errors errors,
        double curveError,
        double distance,
        ItemFit fit,
        Promotion proposal) {

    /** An item of which it is not known whether answers follow its curve. */
    public ItemProposal(
            String item,
            long answers,
            Logistic model,
            Errors errors,
            double curveError,
            double distance,
            Promotion proposal) {
        this(item, answers, model, errors, curveError, distance, ItemFit.UNKNOWN, proposal);
    }

    ItemProposal with(Drift drift) {
        return new ItemProposal(item, answers, model, errors, curveError, distance, fit.with(drift), proposal);
    }

    /**
     * Standard errors.
     *
     * @param a of the slope
     * @param b of the difficulty, in logits
     * @param c of the lower asymptote
     * @param ab covariance of the errors of slope and difficulty; 0 where it is not known, as in a file
     * @param ac the same of slope and lower asymptote
     * @param bc the same of difficulty and lower asymptote
     */
    public record Errors(double a, double b, double c, double ab, double ac, double bc) {

        /** Errors of which no covariance is known. */
        public Errors(double a, double b, double c) {
            this(a, b, c, 0, 0, 0);
        }
    }

    /**
     * What is known of the item by these estimates, as a prior for whoever answers it. It shares the error that all labels
     * of the bank may have in common: the scale is that of the labels.
     */
    public ItemPrior prior() {
        double c = model.c();
        return new ItemPrior(
                model.b(),
                errors.b(),
                Math.log(model.a()),
                errors.a() / model.a(),
                Math.log(c) - Math.log1p(-c),
                c > 0 ? errors.c() / (c * (1 - c)) : 0,
                true);
    }

    /** The item on another scale. */
    ItemProposal moved(ScaleLink link) {
        double slope = link.slope();
        return new ItemProposal(
                item,
                answers,
                (Logistic) link.moved(model),
                new Errors(
                        errors.a() / slope,
                        errors.b() * slope,
                        errors.c(),
                        errors.ab(),
                        errors.ac() / slope,
                        errors.bc() * slope),
                curveError,
                distance,
                fit,
                proposal);
    }
}
