package org.thetaprep.runner.assignment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.assignment.Aim;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.SetWish;
import org.thetaprep.runner.attempt.FormWish;

/**
 * What an instructor asks to be assembled, as the page sends and shows it.
 *
 * @param fields the fields as they were sent
 */
public record SetWishForm(Map<String, List<String>> fields) {

    private static final int USUAL = 10;

    /** Whether a choice was made. */
    public boolean has(String name, Object value) {
        return fields.getOrDefault(name, List.of()).contains(String.valueOf(value));
    }

    /** What was typed. */
    public String typed(String name) {
        return first(name);
    }

    /** How many items are asked for, as it was typed. */
    public String count() {
        return first("count").isEmpty() ? String.valueOf(USUAL) : first("count");
    }

    /** Whether anything beside domains narrows it, so that the page shows what. */
    public boolean narrowed() {
        return Stream.of("task", "type", "difficulty", "step", "row", "misconception")
                .anyMatch(name -> !first(name).isEmpty());
    }

    private String first(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    }

    private <T> Set<T> all(String name, Function<String, Optional<T>> read) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> read.apply(text).orElseThrow(() -> new NotDone("Choose one of the choices for “" + name + "”.")))
                .collect(Collectors.toSet());
    }

    /**
     * The wish.
     *
     * @throws NotDone if something of it is not there in the pack
     */
    SetWish wish(ContentPack pack) {
        int count = Optional.of(count())
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(Integer::parseInt)
                .filter(number -> number <= FormWish.Selection.MOST)
                .orElseThrow(() -> new NotDone(
                        "The number of items must be a whole number from 1 to " + FormWish.Selection.MOST + "."));
        return new SetWish(
                count,
                all("domain", text -> pack.exam().domains().stream()
                        .map(domain -> domain.number())
                        .filter(number -> String.valueOf(number).equals(text))
                        .findFirst()),
                all("task", text -> TaskId.isWellFormed(text) ? Optional.of(TaskId.parse(text)) : Optional.empty()),
                all("type", text -> Stream.of(ItemType.values())
                        .filter(type -> type.id().equals(text))
                        .findFirst()),
                all("difficulty", Difficulty::of),
                all("step", text -> pack.exam().steps().stream()
                        .map(step -> step.id())
                        .filter(text::equals)
                        .findFirst()),
                aim(pack),
                !first("unseen").isEmpty());
    }

    private Optional<Aim> aim(ContentPack pack) {
        String row = first("row");
        String misconception = first("misconception");
        if (!row.isEmpty() && !misconception.isEmpty()) {
            throw new NotDone("Name a reference row or a misconception, not both.");
        }
        if (!row.isEmpty()) {
            return Optional.of(pack.row(row)
                    .map(one -> Aim.ofRow(one.id()))
                    .orElseThrow(() -> new NotDone("No reference row is called “" + row + "”.")));
        }
        if (!misconception.isEmpty()) {
            return Optional.of(pack.misconception(misconception)
                    .map(one -> Aim.ofMisconception(one.id()))
                    .orElseThrow(() -> new NotDone("No misconception is called “" + misconception + "”.")));
        }
        return Optional.empty();
    }
}
