package org.thetaprep.runner.preview.web;

import java.util.List;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.preview.Entry;

/**
 * A part of a pack as lists show it.
 *
 * @param path where its page is
 * @param id its id
 * @param kind its kind's name in addresses
 * @param title what it says
 * @param about what else is told of it
 * @param task its task's number, or null
 * @param place file, line and column
 * @param errors how many errors were found
 * @param warnings how many warnings were found
 * @param finding what the first of them says, or null
 */
public record EntryView(
        String path,
        String id,
        String kind,
        List<Prose.Run> title,
        List<Prose.Run> about,
        String task,
        String place,
        long errors,
        long warnings,
        String finding) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.path(),
                entry.id(),
                entry.kind().id(),
                Prose.runs(entry.title()),
                Prose.runs(entry.about()),
                entry.task().map(TaskId::toString).orElse(null),
                entry.location().toString(),
                entry.errors(),
                entry.warnings(),
                entry.findings().stream()
                        .findFirst()
                        .map(problem -> problem.rule() + ": " + problem.message())
                        .orElse(null));
    }

    static List<EntryView> of(List<Entry> entries) {
        return entries.stream().map(EntryView::of).toList();
    }
}
