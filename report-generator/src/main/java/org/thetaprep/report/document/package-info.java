/** Reports as documents: headline, lede, and sections of text, charts and tables; page and PDF show the same. */
package org.thetaprep.report.document;
