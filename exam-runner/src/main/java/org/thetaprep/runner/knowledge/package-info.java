/** What is known of a learner over time: all answers, each with the weight that it deserves, as one posterior. */
package org.thetaprep.runner.knowledge;
