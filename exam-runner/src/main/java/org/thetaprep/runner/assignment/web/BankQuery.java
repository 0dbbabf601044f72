package org.thetaprep.runner.assignment.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.assignment.ItemSearch;
import org.thetaprep.runner.assignment.Picks;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.platform.web.BadRequest;

/**
 * What an instructor looks for in the bank, as the page sends and shows it.
 *
 * @param words what must stand in an item
 * @param domain the domain's number, or empty
 * @param difficulty easy, medium, hard, or empty
 */
public record BankQuery(String words, String domain, String difficulty) {

    private static final int LISTED = 20;

    static BankQuery of(Map<String, List<String>> fields) {
        return new BankQuery(first(fields, "q"), first(fields, "domain"), first(fields, "difficulty"));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,2}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private Optional<Difficulty> level() {
        return List.of(Difficulty.values()).stream()
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(difficulty))
                .findFirst();
    }

    /** The model of the page: what is found, and what is picked. */
    Map<String, Object> answer(ContentPack pack, Work.PracticeSet set) {
        Set<ItemId> picked = new HashSet<>(set.items());
        List<ScorableItem> found = new ItemSearch(words, number(domain), level())
                .in(pack, pack.exam().blueprint(set.blueprint()).orElseThrow());
        Map<String, Object> model = new HashMap<>();
        model.put("matching", found.size());
        model.put(
                "found",
                found.stream()
                        .limit(LISTED)
                        .map(item -> ItemPreview.of(item, picked.contains(item.id())))
                        .toList());
        model.put(
                "picked",
                set.items().stream()
                        .flatMap(id -> pack.scorable(id).stream())
                        .map(item -> ItemPreview.of(item, true))
                        .toList());
        return model;
    }

    /** The set with one item more or less, as a form asks; nothing if it asks for neither. */
    static Optional<Work.PracticeSet> picked(
            ContentPack pack, Work.PracticeSet set, Map<String, List<String>> form) {
        if (form.containsKey("add")) {
            return Optional.of(Picks.with(pack, set, item(first(form, "add"))));
        }
        return form.containsKey("remove")
                ? Optional.of(Picks.without(set, item(first(form, "remove"))))
                : Optional.empty();
    }

    private static ItemId item(String text) {
        try {
            return new ItemId(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("the item must be one of the bank's");
        }
    }
}
