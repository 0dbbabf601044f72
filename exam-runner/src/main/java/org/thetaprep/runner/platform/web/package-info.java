/** What every page and request needs: the server, its guards, templates and assets. */
package org.thetaprep.runner.platform.web;
