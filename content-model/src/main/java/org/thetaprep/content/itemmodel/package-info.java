/** Item models: templates with slots and computed keys that give fresh numbers to what is computed. */
package org.thetaprep.content.itemmodel;
