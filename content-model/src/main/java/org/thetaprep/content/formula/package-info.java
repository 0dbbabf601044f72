/** A small language for computed values: numbers, names, operators, a few functions. No scripts. */
package org.thetaprep.content.formula;
