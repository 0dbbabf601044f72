package org.thetaprep.runner.run;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is computed of the bank, away from requests. It is a value: what becomes of it makes another one.
 *
 * @param <R> what kind of run it is
 */
public interface Run<R extends Run<R>> {

    /** The run. */
    UUID id();

    /** When it began. */
    Instant startedAt();

    /** The revision of the pack whose items it is about. */
    String packRevision();

    /** What became of it so far. */
    RunOutcome<?> outcome();

    /** The same run, of which nothing came, and why: the end of a sentence without its full stop. */
    R refused(String why);
}
