package org.thetaprep.runner.analysis.web;

import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.analysis.FormStatistics;

/**
 * A form that many learners took, as a row.
 *
 * @param items how many scored items it has
 * @param learners how many took it
 * @param mean their mean number of right answers
 * @param deviation the standard deviation of that number
 * @param alpha Cronbach's coefficient
 * @param alphaRange its 90 % interval
 * @param error the standard error of measurement, in items
 */
public record FormRow(
        int items, int learners, String mean, String deviation, String alpha, String alphaRange, String error) {

    static FormRow of(FormStatistics form) {
        Figures figures = new Figures(Language.ENGLISH);
        return new FormRow(
                form.items(),
                form.learners(),
                figures.decimal(form.mean(), 1),
                figures.decimal(form.deviation(), 1),
                figures.decimal(form.alpha().value(), 2),
                figures.decimal(form.alpha().low(), 2) + " to " + figures.decimal(form.alpha().high(), 2),
                figures.decimal(form.error(), 1));
    }
}
