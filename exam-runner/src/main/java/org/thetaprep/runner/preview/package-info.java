/** The preview for authors: every part of a pack as learners see it, with what the linter finds of it. */
package org.thetaprep.runner.preview;
