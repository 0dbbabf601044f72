/** The item bank: the pack in force, and the packs that earlier attempts were started on. */
package org.thetaprep.runner.itembank;
