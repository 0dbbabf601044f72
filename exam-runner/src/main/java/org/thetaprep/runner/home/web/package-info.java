/** The first page: what to do, and what was done. */
package org.thetaprep.runner.home.web;
