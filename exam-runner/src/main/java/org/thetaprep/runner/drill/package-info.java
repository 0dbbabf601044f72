/** Drilling cards of the reference, of missed items and of misconceptions, spaced by what is remembered of each. */
package org.thetaprep.runner.drill;
