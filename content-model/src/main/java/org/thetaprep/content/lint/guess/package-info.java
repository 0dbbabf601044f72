/**
 * Guessers: ways to pick an option without knowing the subject. Each is scored against chance; a
 * bank on which one does better than chance gives its keys away.
 */
package org.thetaprep.content.lint.guess;
