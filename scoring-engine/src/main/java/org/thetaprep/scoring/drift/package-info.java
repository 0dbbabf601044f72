/** Watches items that count: whether answers still follow their curves. {@link DriftWatch} is the door. */
package org.thetaprep.scoring.drift;
