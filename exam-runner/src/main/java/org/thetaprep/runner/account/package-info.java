/** Who uses the installation, and how they sign in. */
package org.thetaprep.runner.account;
