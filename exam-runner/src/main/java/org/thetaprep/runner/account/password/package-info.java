/** Passwords by Argon2id. */
package org.thetaprep.runner.account.password;
