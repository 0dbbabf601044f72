/** Item parameters after each answer, between calibrations. */
package org.thetaprep.scoring.online;
