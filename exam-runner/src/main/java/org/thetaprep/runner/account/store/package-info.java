/** Accounts in the database. */
package org.thetaprep.runner.account.store;
