/** Adaptive practice: each next item is the one that teaches the estimate most, each answer is explained at once. */
package org.thetaprep.runner.practice;
