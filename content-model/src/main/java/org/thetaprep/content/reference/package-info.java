/** The quick reference as decisions, and the wrong beliefs that distractors appeal to. */
package org.thetaprep.content.reference;
