package org.thetaprep.runner.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.knowledge.ItemMisconceptions;

/**
 * One thing that items of a targeted set are about.
 *
 * @param about what kind of thing
 * @param name which one: the number of a domain, or the id of a task, misconception or row
 */
public record Aim(About about, String name) {

    /** What items can be about. */
    public enum About {
        DOMAIN {
            @Override
            boolean isName(String name) {
                return name.matches("[1-9][0-9]?");
            }

            @Override
            List<String> of(ScorableItem item) {
                return List.of(String.valueOf(item.classification().task().domain()));
            }
        },
        TASK {
            @Override
            boolean isName(String name) {
                return TaskId.isWellFormed(name);
            }

            @Override
            List<String> of(ScorableItem item) {
                return List.of(item.classification().task().toString());
            }
        },
        /** Wrong options that stand for a misconception. */
        MISCONCEPTION {
            @Override
            List<String> of(ScorableItem item) {
                return List.copyOf(ItemMisconceptions.offered(item));
            }
        },
        /** Rows of the reference that the item rests on. */
        ROW {
            @Override
            List<String> of(ScorableItem item) {
                return List.copyOf(item.classification().rows());
            }
        };

        /** Whether something of this kind can be called so. */
        boolean isName(String name) {
            return !name.isEmpty();
        }

        /** The names of what an item is about. */
        abstract List<String> of(ScorableItem item);
    }

    public Aim {
        Objects.requireNonNull(about, "about");
        if (!about.isName(name)) {
            throw new IllegalArgumentException("no " + about + " is called " + name);
        }
    }

    /** Items of a domain, by its number. */
    public static Aim ofDomain(int number) {
        return new Aim(About.DOMAIN, String.valueOf(number));
    }

    /** Items of a task. */
    public static Aim ofTask(TaskId task) {
        return new Aim(About.TASK, task.toString());
    }

    /** Items that offer a misconception, by its id. */
    public static Aim ofMisconception(String id) {
        return new Aim(About.MISCONCEPTION, id);
    }

    /** Items that rest on a row of the reference, by its id. */
    public static Aim ofRow(String id) {
        return new Aim(About.ROW, id);
    }

    /** Whether an item serves it. */
    public boolean covers(ScorableItem item) {
        return about.of(item).contains(name);
    }

    /** The aim as the database keeps it; {@link #parse} reads it again. */
    public String text() {
        return about.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /**
     * Reads an aim.
     *
     * @param text what {@link #text} gave
     * @return the aim, or nothing if the text is none
     */
    public static Optional<Aim> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Stream.of(About.values())
                        .filter(about -> about.name().toLowerCase(Locale.ROOT).equals(text.substring(0, colon)))
                        .filter(about -> about.isName(text.substring(colon + 1)))
                        .map(about -> new Aim(about, text.substring(colon + 1)))
                        .findFirst();
    }
}
