/** What people did that others may ask about, as rows that are added and never changed. */
package org.thetaprep.runner.audit;
