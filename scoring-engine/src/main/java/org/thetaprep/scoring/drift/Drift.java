package org.thetaprep.scoring.drift;

/** What may have happened to an item. */
public enum Drift {
    /** Nothing that answers show. */
    NONE,
    /** It has become easier and is answered faster: people know it. */
    LEAKED,
    /** It has become easier, answered no faster: what it asks for is known better than it was. */
    EASIER,
    /** It has become harder: what was right may have changed. */
    HARDER
}
