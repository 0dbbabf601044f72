/** Reports as page fragments: semantic HTML with a short list of classes, for {@code report.css} beside them. */
package org.thetaprep.report.page;
