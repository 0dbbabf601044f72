/** What is wrong with a pack, and where: the findings of the reader and of the linter. */
package org.thetaprep.content.problem;
