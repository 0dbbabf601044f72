/**
 * Numbers put into words, in one place: the finding before its reason, frequencies before percentages, no number
 * without its interval, no verdict that the interval does not bear.
 */
package org.thetaprep.report.words;
