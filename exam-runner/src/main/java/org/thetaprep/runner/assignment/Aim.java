package org.thetaprep.runner.assignment;

import java.util.Optional;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.knowledge.ItemMisconceptions;

/** One thing that items of a targeted set are about. */
public sealed interface Aim {

    /** Whether an item serves it. */
    boolean covers(ScorableItem item);

    /** The aim as the database keeps it; {@link #parse} reads it again. */
    String text();

    /**
     * Reads an aim.
     *
     * @param text what {@link #text} gave
     * @return the aim, or nothing if the text is none
     */
    static Optional<Aim> parse(String text) {
        int colon = text.indexOf(':');
        String value = colon < 0 ? "" : text.substring(colon + 1);
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "domain" ->
                value.matches("[1-9][0-9]?") ? Optional.of(new OfDomain(Integer.parseInt(value))) : Optional.empty();
            case "task" -> TaskId.isWellFormed(value) ? Optional.of(new OfTask(TaskId.parse(value))) : Optional.empty();
            case "misconception" -> value.isEmpty() ? Optional.empty() : Optional.of(new OfMisconception(value));
            case "row" -> value.isEmpty() ? Optional.empty() : Optional.of(new OfRow(value));
            default -> Optional.empty();
        };
    }

    /** Items of a domain, by its number. */
    record OfDomain(int number) implements Aim {
        @Override
        public boolean covers(ScorableItem item) {
            return item.classification().task().domain() == number;
        }

        @Override
        public String text() {
            return "domain:" + number;
        }
    }

    /** Items of a task. */
    record OfTask(TaskId task) implements Aim {
        @Override
        public boolean covers(ScorableItem item) {
            return item.classification().task().equals(task);
        }

        @Override
        public String text() {
            return "task:" + task;
        }
    }

    /** Items that offer a misconception, by its id. */
    record OfMisconception(String id) implements Aim {
        @Override
        public boolean covers(ScorableItem item) {
            return ItemMisconceptions.offered(item).contains(id);
        }

        @Override
        public String text() {
            return "misconception:" + id;
        }
    }

    /** Items that rest on a row of the reference, by its id. */
    record OfRow(String id) implements Aim {
        @Override
        public boolean covers(ScorableItem item) {
            return item.classification().rows().contains(id);
        }

        @Override
        public String text() {
            return "row:" + id;
        }
    }
}
