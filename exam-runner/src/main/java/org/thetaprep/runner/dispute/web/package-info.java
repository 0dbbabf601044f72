/** The pages of disputes. */
package org.thetaprep.runner.dispute.web;
