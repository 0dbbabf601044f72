/** Looks at texts as words: counting, comparing, and the English word lists of the linter. */
package org.thetaprep.content.lint.text;
