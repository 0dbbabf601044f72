package org.thetaprep.runner.preview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Problem;

/**
 * One part of a pack as the preview lists it.
 *
 * @param kind what it is
 * @param id its id in the pack
 * @param title what it says, in one line
 * @param about what else a list tells of it: its type, its difficulty
 * @param task the task it belongs to; empty if it has none
 * @param location where it stands in the files
 * @param words all that it says, to search in
 * @param findings what reading and linting found of it, in the order of line and column
 * @param excuses why it may break rules of the linter, by the rule's id
 */
public record Entry(
        EntryKind kind,
        String id,
        String title,
        String about,
        Optional<TaskId> task,
        Location location,
        String words,
        List<Problem> findings,
        Map<String, String> excuses) {

    /** Copies the list and the map. */
    public Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
        words = words.toLowerCase(Locale.ROOT);
        findings = List.copyOf(findings);
        excuses = Map.copyOf(excuses);
    }

    /** Where its page is. */
    public String path() {
        return "/" + kind.id() + "/" + id;
    }

    /** How many of the findings are errors. */
    public long errors() {
        return findings.stream().filter(Problem::isError).count();
    }

    /** How many of the findings are warnings. */
    public long warnings() {
        return findings.size() - errors();
    }

    Entry with(List<Problem> found) {
        return new Entry(kind, id, title, about, task, location, words, found, excuses);
    }

    /** Whether a problem stands in it: in its file, at its place in the document or within it. */
    boolean holds(Location place) {
        String own = location.path();
        return place.file().equals(location.file())
                && !own.isEmpty()
                && place.path().startsWith(own)
                && (place.path().length() == own.length() || ".[".indexOf(place.path().charAt(own.length())) >= 0);
    }
}
