/** What people begin and do not wait for: runs that compute something of the bank, one of a kind at a time. */
package org.thetaprep.runner.run;
