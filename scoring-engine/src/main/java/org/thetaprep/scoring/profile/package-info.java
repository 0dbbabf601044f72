/**
 * A learner as a profile of domain abilities that share a general factor, with exact posteriors.
 */
package org.thetaprep.scoring.profile;
