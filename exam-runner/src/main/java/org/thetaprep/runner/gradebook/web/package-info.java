/** The gradebook as page, file and interface for programs. */
package org.thetaprep.runner.gradebook.web;
