/** What an instructor sees of the attempts of a cohort while they run, and does to them. */
package org.thetaprep.runner.live;
