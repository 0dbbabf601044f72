/** Work that the server does by itself, without a request. */
package org.thetaprep.runner.platform.job;
