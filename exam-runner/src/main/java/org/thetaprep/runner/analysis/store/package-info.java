/** Answer sheets in the database. */
package org.thetaprep.runner.analysis.store;
