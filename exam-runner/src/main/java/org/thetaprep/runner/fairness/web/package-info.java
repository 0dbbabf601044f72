/** Pages of comparisons, and what they tell on the pages of others. */
package org.thetaprep.runner.fairness.web;
