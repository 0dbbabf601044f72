/** The checkable claims that items and rows rest on, each with its source and the day it was checked. */
package org.thetaprep.content.fact;
