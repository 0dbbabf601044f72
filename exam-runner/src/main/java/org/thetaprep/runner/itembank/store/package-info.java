/** Packs in the database. */
package org.thetaprep.runner.itembank.store;
