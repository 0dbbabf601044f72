package org.thetaprep.content.reader;

import java.util.HashMap;
import java.util.Map;
import org.thetaprep.content.problem.Location;

/** Remembers where each id of one kind was first used. */
final class IdRegister {

    private final String what;
    private final Map<String, Location> first = new HashMap<>();

    /** A register of one kind of id, named with its article for messages. */
    IdRegister(String what) {
        this.what = what;
    }

    /** Reports an id that is in use already. */
    void claim(String id, Location at, ProblemLog log) {
        Location before = first.putIfAbsent(id, at);
        if (before != null) {
            log.add(
                    ReadRule.DUPLICATE_ID,
                    at,
                    "expected an id of its own for " + what + ", but '" + id + "' is used at " + before);
        }
    }
}
