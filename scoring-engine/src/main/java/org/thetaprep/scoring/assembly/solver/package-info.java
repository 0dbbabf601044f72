/** The door to the native integer-programming library; nothing else needs it. */
package org.thetaprep.scoring.assembly.solver;
