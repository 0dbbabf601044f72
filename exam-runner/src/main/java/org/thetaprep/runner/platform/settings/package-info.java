/** Settings of an installation by flags, environment and file, with one precedence for all. */
package org.thetaprep.runner.platform.settings;
