package org.thetaprep.runner.calibration.web;

import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.calibration.ItemProposal;

/**
 * An item of a calibration, as a row.
 *
 * @param id the item
 * @param answers how many it rests on
 * @param difficulty in logits
 * @param difficultyRange its 95 % interval
 * @param slope per logit
 * @param chance lower asymptote, in percent
 * @param curveError expected error of its curve, in points of percent
 * @param distance of its curve to answers, in points of percent
 * @param proposal in words
 */
public record ProposalRow(
        String id,
        long answers,
        String difficulty,
        String difficultyRange,
        String slope,
        String chance,
        String curveError,
        String distance,
        String proposal) {

    private static final double NORMAL = 1.96;

    static ProposalRow of(ItemProposal item) {
        Figures figures = new Figures(Language.ENGLISH);
        double b = item.model().b();
        double half = NORMAL * item.errors().b();
        return new ProposalRow(
                item.item(),
                item.answers(),
                figures.decimal(b, 2),
                figures.decimal(b - half, 2) + " to " + figures.decimal(b + half, 2),
                figures.decimal(item.model().a(), 2),
                figures.decimal(100 * item.model().c(), 0),
                figures.decimal(100 * item.curveError(), 1),
                figures.decimal(100 * item.distance(), 1),
                switch (item.proposal()) {
                    case READY -> "May count";
                    case WAIT -> "Wait for more answers";
                    case LOOK_AT -> "Look at it";
                });
    }
}
