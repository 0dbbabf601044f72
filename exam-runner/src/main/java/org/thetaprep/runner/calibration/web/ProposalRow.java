package org.thetaprep.runner.calibration.web;

import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.itembank.ItemStatus;

/**
 * An item of a calibration, as a row.
 *
 * @param id the item
 * @param answers how many it rests on
 * @param difficulty in logits
 * @param difficultyRange its 95 % interval
 * @param slope per logit
 * @param slopeError its standard error
 * @param chance lower asymptote, in percent
 * @param chanceError its standard error, in points of percent
 * @param curveError expected error of its curve, in points of percent
 * @param distance of its curve to answers, in points of percent
 * @param proposal in words
 * @param status of the item now
 * @param taken whether its parameters are, or are proposed to be, accepted
 */
public record ProposalRow(
        String id,
        long answers,
        String difficulty,
        String difficultyRange,
        String slope,
        String slopeError,
        String chance,
        String chanceError,
        String curveError,
        String distance,
        String proposal,
        String status,
        boolean taken) {

    private static final double NORMAL = 1.96;

    static String number(double value, int places) {
        return new Figures(Language.ENGLISH).decimal(value, places);
    }

    /** A share of one as points of percent. */
    static String points(double share) {
        return number(100 * share, 1);
    }

    static ProposalRow of(ItemProposal item, ItemStatus status, boolean taken) {
        double b = item.model().b();
        double half = NORMAL * item.errors().b();
        return new ProposalRow(
                item.item(),
                item.answers(),
                number(b, 2),
                number(b - half, 2) + " to " + number(b + half, 2),
                number(item.model().a(), 2),
                number(item.errors().a(), 2),
                number(100 * item.model().c(), 0),
                number(100 * item.errors().c(), 0),
                points(item.curveError()),
                points(item.distance()),
                switch (item.proposal()) {
                    case READY -> "Measured well enough";
                    case WAIT -> "Wait for more answers";
                    case LOOK_AT -> "Look at it";
                },
                StatusRow.word(status),
                taken);
    }
}
