/** The pages of item analysis. */
package org.thetaprep.runner.analysis.web;
