/** Puts items that were calibrated apart on one scale, by what they have in common. {@link Linking} is the door. */
package org.thetaprep.scoring.linking;
