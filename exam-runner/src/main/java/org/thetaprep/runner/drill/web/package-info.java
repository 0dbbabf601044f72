/** The drill's pages and what they save. */
package org.thetaprep.runner.drill.web;
