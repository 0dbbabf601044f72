/** Recognises runs of words from a text that is not kept: only their hashes are. */
package org.thetaprep.content.fingerprint;
