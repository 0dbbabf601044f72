/** What names a thing for good: random 128-bit numbers, and how one that someone sent is read. */
package org.thetaprep.runner.identity;
