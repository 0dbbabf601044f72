/** What a server counts and times, without anything about persons. */
package org.thetaprep.runner.platform.metrics;
