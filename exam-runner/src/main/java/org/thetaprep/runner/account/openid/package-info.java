/** Providers that speak OpenID Connect. */
package org.thetaprep.runner.account.openid;
