/** How the items of a bank stand under a version of the exam that they were not written for. */
package org.thetaprep.content.mapping;
