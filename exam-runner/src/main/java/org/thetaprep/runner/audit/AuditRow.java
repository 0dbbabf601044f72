package org.thetaprep.runner.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that someone did.
 *
 * @param id names the row
 * @param at when, by the server's clock
 * @param actor the id of who did it; nothing if it is not known
 * @param act what they did, as words joined by hyphens
 * @param object the id or name of whom or what it was done to
 * @param was what stood before
 * @param became what stands after
 */
public record AuditRow(
        UUID id,
        Instant at,
        Optional<String> actor,
        String act,
        Optional<String> object,
        Optional<String> was,
        Optional<String> became) {

    private static final Pattern ACT = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    public AuditRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        if (!ACT.matcher(act).matches() || act.length() > 60) {
            throw new IllegalArgumentException("act must be words joined by hyphens, was " + act);
        }
        actor = actor.map(text -> oneLine(text, SHORT));
        object = object.map(text -> oneLine(text, SHORT));
        was = was.map(text -> oneLine(text, LONG));
        became = became.map(text -> oneLine(text, LONG));
    }

    /** A row is one line, whatever someone typed. */
    private static String oneLine(String text, int longest) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
