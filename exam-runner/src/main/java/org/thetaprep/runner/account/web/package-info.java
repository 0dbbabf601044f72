/** Signing in and out in the browser, and who is behind a request. */
package org.thetaprep.runner.account.web;
