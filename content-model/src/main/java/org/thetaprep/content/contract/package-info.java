/** What every value of the content model demands of its parts, said once. */
package org.thetaprep.content.contract;
