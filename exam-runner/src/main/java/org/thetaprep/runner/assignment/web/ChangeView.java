package org.thetaprep.runner.assignment.web;

/**
 * The change of an assignment that came before another's, as a page tells it.
 *
 * @param title what the assignment is called now
 * @param path of its page
 * @param by the name of who changed it
 * @param at when
 */
public record ChangeView(String title, String path, String by, Moment at) {}
