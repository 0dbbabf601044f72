/** How often a test puts people into the right class, and twice into the same one. */
package org.thetaprep.scoring.classification;
