/**
 * What a learner gives to an item, named by the author's ids, and the mark it earns. The responses
 * know nothing of keys; items do the marking.
 */
package org.thetaprep.content.response;
