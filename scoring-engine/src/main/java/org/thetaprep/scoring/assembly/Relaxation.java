package org.thetaprep.scoring.assembly;

/**
 * A change of one constraint that would help.
 *
 * @param name the constraint
 * @param form which form, from 0; 0 where there is one only
 * @param amount by how many items its lower end must come down (negative) or its upper end go up
 */
public record Relaxation(String name, int form, int amount) {}
