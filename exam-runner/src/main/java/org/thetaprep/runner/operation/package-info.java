/** Running an installation: whether it is ready, what it keeps, and how it is moved. */
package org.thetaprep.runner.operation;
