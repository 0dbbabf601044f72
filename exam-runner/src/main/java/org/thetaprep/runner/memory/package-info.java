/** What servers remember so as not to make or read it again. */
package org.thetaprep.runner.memory;
