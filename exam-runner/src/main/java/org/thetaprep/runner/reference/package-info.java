/** The quick reference: what to choose and why, to browse, to search, to compare, and to tick off. */
package org.thetaprep.runner.reference;
