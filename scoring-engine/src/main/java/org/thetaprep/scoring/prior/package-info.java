/**
 * What is believed of an item before, or besides, its field data, and what that means for the
 * probability of a right answer.
 */
package org.thetaprep.scoring.prior;
