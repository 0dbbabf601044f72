/** Classical test theory: facility, discrimination, reliability, conditional standard errors of scores. */
package org.thetaprep.scoring.classical;
