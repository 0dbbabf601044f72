/** Closed attempts as files: the format of {@code docs/reports.md}, written and read. */
package org.thetaprep.runner.report.export;
