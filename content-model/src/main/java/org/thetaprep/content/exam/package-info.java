/** What an exam is: its domains and tasks, its blueprints, its score scale, and its vocabularies. */
package org.thetaprep.content.exam;
