/**
 * Items as authors write them, with keys and rationales. Nothing that a learner sees before
 * answering may hold one of these; see {@code org.thetaprep.content.candidate}.
 */
package org.thetaprep.content.item;
