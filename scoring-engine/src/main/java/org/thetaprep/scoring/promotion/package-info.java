/** When an item that was on trial may count. */
package org.thetaprep.scoring.promotion;
