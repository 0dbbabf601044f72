/** The readiness report as a page and as a PDF. */
package org.thetaprep.runner.report.web;
