/**
 * Adaptive tests: select × estimate × constrain × expose × stop, in one immutable value that drives the
 * product and the simulator alike.
 */
package org.thetaprep.scoring.adaptive;
