/** The pages of adaptive practice. */
package org.thetaprep.runner.practice.web;
