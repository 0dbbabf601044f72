/**
 * Estimators of one ability from answers to items of any response model, each with a named kind of
 * standard error, and tables of sum scores.
 *
 * <p>Every sum over items is taken in logarithms, so that a thousand answers do not underflow.
 */
package org.thetaprep.scoring.ability;
