package org.thetaprep.runner.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.exam.TaskId;

/**
 * What an author looks for.
 *
 * @param kind of this kind; of any if empty
 * @param task of this task; of any or none if empty
 * @param found whether something must have been found of it
 * @param query words that it must all have, in any order; blank for none
 */
public record EntryFilter(Optional<EntryKind> kind, Optional<TaskId> task, boolean found, String query) {

    /** Everything. */
    public static final EntryFilter ALL = new EntryFilter(Optional.empty(), Optional.empty(), false, "");

    /** Strips the query. */
    public EntryFilter {
        query = query.strip();
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    boolean takes(Entry entry) {
        List<String> words = Arrays.asList(query.toLowerCase(Locale.ROOT).split("\\s+"));
        return kind.map(entry.kind()::equals).orElse(true)
                && task.map(one -> entry.task().filter(one::equals).isPresent()).orElse(true)
                && !(found && entry.findings().isEmpty())
                && words.stream().allMatch(entry.words()::contains);
    }
}
