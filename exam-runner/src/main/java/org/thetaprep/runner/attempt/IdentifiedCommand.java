package org.thetaprep.runner.attempt;

/**
 * A command as a browser sends it.
 *
 * @param id made by the browser; the same for each try to send this command
 * @param command what is asked
 */
public record IdentifiedCommand(EventId id, AttemptCommand command) {}
