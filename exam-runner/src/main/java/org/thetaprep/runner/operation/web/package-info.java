/** What an operator and their programs ask a server. */
package org.thetaprep.runner.operation.web;
