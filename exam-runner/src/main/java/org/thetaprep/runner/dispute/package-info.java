/** Disputes: learners report items, who may rules on them, and what was marked otherwise is marked anew. */
package org.thetaprep.runner.dispute;
