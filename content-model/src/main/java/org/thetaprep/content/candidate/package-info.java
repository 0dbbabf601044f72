/**
 * The key-free view of an item: what a learner sees before the response is given. Nothing here can
 * name a key, a rationale, a misconception, a difficulty or an author's id; what may be chosen is
 * named by its place alone.
 */
package org.thetaprep.content.candidate;
