/** Reports as documents: tagged, with embedded fonts, the same bytes for the same report. */
package org.thetaprep.report.pdf;
