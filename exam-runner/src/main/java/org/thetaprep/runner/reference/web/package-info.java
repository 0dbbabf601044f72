/** The pages of the quick reference. */
package org.thetaprep.runner.reference.web;
