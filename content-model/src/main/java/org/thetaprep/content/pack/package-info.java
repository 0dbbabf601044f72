/** A whole content pack as one immutable value. */
package org.thetaprep.content.pack;
