/** Whether one person's answers agree with the models: aberrant, guessed, copied, careless answers show. */
package org.thetaprep.scoring.personfit;
