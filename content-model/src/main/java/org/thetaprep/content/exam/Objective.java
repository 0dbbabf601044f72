package org.thetaprep.content.exam;

import org.thetaprep.content.contract.Require;

/**
 * One bullet of the exam's guide beneath a task: something to know or to be able to do. Items name
 * the objectives they rest on by id, beside reference rows.
 *
 * @param id unique over the pack, for instance {@code guide/1.1/k3}
 * @param text the bullet in our own words
 */
public record Objective(String id, String text) {

  /** Refuses a malformed id and a blank text. */
  public Objective {
    Require.id("objective id", id);
    Require.text("objective text", text);
  }
}
