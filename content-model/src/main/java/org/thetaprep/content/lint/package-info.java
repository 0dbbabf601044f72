/**
 * Checks a pack that can be read for what makes items unfair, guessable, unclear or uneven: one
 * small check per rule, each finding with file, line and column.
 */
package org.thetaprep.content.lint;
