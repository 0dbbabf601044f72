/** The fonts that charts and documents are set in, and the measuring of text with them. */
package org.thetaprep.report.font;
