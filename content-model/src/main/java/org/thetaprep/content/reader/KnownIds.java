package org.thetaprep.content.reader;

import java.util.LinkedHashSet;
import java.util.Set;
import org.thetaprep.content.problem.Location;

/** The ids of one kind that exist in the pack, for checking what refers to them. */
final class KnownIds {

    private static final int SHOWN = 12;

    private final String what;
    private final Set<String> ids = new LinkedHashSet<>();
    private boolean complete = true;

    /** Ids of one kind, named with its article for messages. */
    KnownIds(String what) {
        this.what = what;
    }

    void add(String id) {
        ids.add(id);
    }

    /** Notes that some could not be read, so that an unknown id says nothing. */
    void incomplete() {
        complete = false;
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** Reports a reference to something that does not exist. */
    void require(String id, Location at, ProblemLog log) {
        if (complete && !ids.contains(id)) {
            String known = ids.size() <= SHOWN && !ids.isEmpty() ? " (" + Fields.listed(ids) + ")" : "";
            log.add(
                    ReadRule.UNKNOWN_REFERENCE,
                    at,
                    "expected the id of " + what + known + NearMiss.suggestion(id, ids),
                    "'" + id + "'");
        }
    }
}
