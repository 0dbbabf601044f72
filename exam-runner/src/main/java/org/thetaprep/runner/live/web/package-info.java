/** The pages of running attempts, which update by themselves. */
package org.thetaprep.runner.live.web;
