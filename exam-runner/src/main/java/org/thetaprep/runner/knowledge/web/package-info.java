/** What is known of a learner, explained down to single answers. */
package org.thetaprep.runner.knowledge.web;
