/** A light HTTP client for many connections in one thread, and what is driven with it. */
package org.thetaprep.benchmarks.load;
