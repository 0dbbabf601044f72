/** Letters by SMTP. */
package org.thetaprep.runner.account.smtp;
