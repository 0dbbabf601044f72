/** The command line, and the only place where the clock, the environment and a source of randomness are made. */
package org.thetaprep.runner.cli;
