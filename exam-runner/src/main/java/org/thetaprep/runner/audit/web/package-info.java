/** The page of what was done. */
package org.thetaprep.runner.audit.web;
