/**
 * The spaced-repetition scheduler FSRS-6: what is remembered of a card, and when to ask again. Pure functions;
 * fuzz is off, so that the same reviews always give the same due times.
 *
 * <p>Source: J. Ye, <i>The Algorithm</i> (open-spaced-repetition, FSRS-6, 2025), after J. Ye, J. Su, Y. Cao, "A
 * Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022.
 */
package org.thetaprep.runner.drill.fsrs;
