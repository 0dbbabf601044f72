/** Building forms from a pack by a solver: one form for a learner, or parallel forms for a class. */
package org.thetaprep.runner.assembly;
