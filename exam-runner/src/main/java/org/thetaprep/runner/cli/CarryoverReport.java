package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.mapping.AskedSkill;
import org.thetaprep.content.mapping.Carryover;
import org.thetaprep.content.mapping.Carryover.DomainSupply;
import org.thetaprep.content.mapping.Carryover.DroppedItems;
import org.thetaprep.content.mapping.Carryover.SkillSupply;
import org.thetaprep.content.mapping.Carryover.TaskSupply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What carries over to a version of the exam, for people and for programs.
 *
 * @param carryover what carries over
 */
record CarryoverReport(Carryover carryover) {

    private static final int WIDTH = 100;
    private static final int LONGEST_TITLE = 60;

    private Blueprint blueprint() {
        return carryover.version().blueprint();
    }

    private int items() {
        return carryover.version().items().size();
    }

    private int bank() {
        return items() + carryover.version().leftOut().size();
    }

    private int dropped() {
        return carryover.dropped().stream().mapToInt(one -> one.items().size()).sum();
    }

    /** The version in one line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-8s%s: %d of %d items, at most %s without a common item",
                blueprint().id(),
                blueprint().title(),
                items(),
                bank(),
                counted(carryover.forms(), "form"));
    }

    /** The whole report, in lines of at most 100 characters where words allow. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(carryover.version().exam().code() + ", " + blueprint().title() + " (" + blueprint().id() + ")");
        blueprint().notice().ifPresent(notice -> lines.addAll(wrapped("", notice)));
        lines.add("");
        lines.add("CARRIES OVER: " + items() + " of " + counted(bank(), "item"));
        lines.add(String.format(
                Locale.ROOT, "  %-" + titles() + "s %6s %6s %9s %9s", "domain", "weight", "items", "per form", "forms"));
        carryover.domains().forEach(domain -> lines.add(line(domain)));
        lines.add("  So there are at most " + counted(carryover.forms(), "form") + " of " + blueprint().items()
                + " items without a common item.");
        lines.add("");
        List<ItemType> types =
                Stream.of(ItemType.values()).filter(this::isCounted).toList();
        lines.add(String.format(Locale.ROOT, "  %-" + titles() + "s %6s", "task", "items")
                + types.stream()
                        .map(type -> String.format(Locale.ROOT, " %18s", words(type)))
                        .collect(Collectors.joining())
                + String.format(Locale.ROOT, " %12s", "item models"));
        carryover.tasks().forEach(task -> lines.add(line(task, types)));
        lines.add("");
        lines.add("DOES NOT CARRY OVER: "
                + counted(carryover.version().leftOut().size(), "item"));
        carryover
                .typesNotAsked()
                .forEach((type, count) -> lines.add("  " + counted(count, "item")
                        + (type == ItemType.CASE_STUDY ? " of case studies" : " of the type " + words(type))
                        + ": this version has none"));
        if (carryover.ofBrokenCases() > 0) {
            lines.add("  " + counted(carryover.ofBrokenCases(), "item") + " of case studies that are not whole any more");
        }
        if (!carryover.dropped().isEmpty()) {
            lines.add("  " + counted(dropped(), "item") + " with "
                    + counted(carryover.dropped().size(), "dropped skill") + ":");
            carryover.dropped().forEach(skill -> lines.addAll(lines(skill)));
        }
        lines.add("");
        lines.addAll(skills());
        return String.join(System.lineSeparator(), lines);
    }

    /** How wide the column of titles is. */
    private int titles() {
        return Stream.concat(
                        carryover.domains().stream().map(CarryoverReport::title),
                        carryover.tasks().stream().map(CarryoverReport::title))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String title(DomainSupply domain) {
        return cut(domain.domain().number() + "    " + domain.domain().title());
    }

    private static String title(TaskSupply task) {
        return cut(task.task().id() + "  " + task.task().title());
    }

    private boolean isCounted(ItemType type) {
        return carryover.tasks().stream().anyMatch(task -> task.items().containsKey(type));
    }

    private String line(DomainSupply domain) {
        return String.format(
                Locale.ROOT,
                "  %-" + titles() + "s %4d %% %6d %9d %9d",
                title(domain),
                domain.weight(),
                domain.items(),
                domain.perForm(),
                domain.forms());
    }

    private String line(TaskSupply task, List<ItemType> types) {
        return String.format(
                        Locale.ROOT,
                        "  %-" + titles() + "s %6d",
                        title(task),
                        task.total())
                + types.stream()
                        .map(type -> String.format(
                                Locale.ROOT, " %18d", task.items().getOrDefault(type, 0)))
                        .collect(Collectors.joining())
                + String.format(Locale.ROOT, " %12d", task.models());
    }

    private static List<String> lines(DroppedItems dropped) {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped("  - ", dropped.skill().skill() + ". " + dropped.skill().reason()));
        Stream<String> names = Stream.concat(
                dropped.items().stream().map(ItemId::value),
                dropped.models().stream().map(id -> id + " (item model)"));
        String list = names.collect(Collectors.joining(", "));
        lines.addAll(wrapped(
                "    ", dropped.items().size() + (list.isEmpty() ? ": nothing in this pack rests on it alone" : ": " + list)));
        return lines;
    }

    private List<String> skills() {
        if (carryover.skills().isEmpty()) {
            return List.of("ASKED SKILLS: none are written down for this version.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("ASKED SKILLS: " + carryover.skills().size() + " written down, "
                + carryover.skills().stream()
                        .filter(one -> one.skill().isNew())
                        .count()
                + " of them new");
        lines.add("  without an item: " + carryover.skillsWithout().size());
        carryover.skillsWithout().forEach(one -> lines.addAll(wrapped("  - ", named(one.skill()))));
        lines.add("  with fewer than " + Carryover.FEW_ITEMS + " items: "
                + carryover.skillsWithFew().size());
        carryover.skillsWithFew().forEach(one -> lines.addAll(wrapped("  - ", named(one.skill()) + ": " + supply(one))));
        lines.add("  with more: "
                + (carryover.skills().size()
                        - carryover.skillsWithout().size()
                        - carryover.skillsWithFew().size()));
        return lines;
    }

    private static String named(AskedSkill skill) {
        return skill.task() + "  " + skill.title() + (skill.isNew() ? " (new)" : "");
    }

    private static String supply(SkillSupply supply) {
        return counted(supply.items(), "item") + (supply.models() > 0 ? ", " + counted(supply.models(), "model") : "");
    }

    private static String words(ItemType type) {
        return type.id().replace('-', ' ');
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1).stripTrailing() + "…";
    }

    /** Breaks a text into lines; those after the first stand under the text of the first. */
    private static List<String> wrapped(String lead, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(lead);
        boolean begun = false;
        for (String word : text.strip().split("\\s+")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(lead.length()));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same for programs. */
    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("blueprint", blueprint().id())
                .put("title", blueprint().title())
                .put("items", items())
                .put("leftOut", carryover.version().leftOut().size())
                .put("forms", carryover.forms());
        blueprint().notice().ifPresent(notice -> root.put("notice", notice));
        ArrayNode domains = root.putArray("domains");
        carryover.domains().forEach(domain -> domains.addObject()
                .put("number", domain.domain().number())
                .put("title", domain.domain().title())
                .put("weight", domain.weight())
                .put("items", domain.items())
                .put("perForm", domain.perForm())
                .put("forms", domain.forms()));
        ArrayNode tasks = root.putArray("tasks");
        carryover.tasks().forEach(task -> {
            ObjectNode node = tasks.addObject()
                    .put("id", task.task().id().toString())
                    .put("title", task.task().title())
                    .put("items", task.total())
                    .put("itemModels", task.models());
            node.set("itemsByType", counts(task.items()));
        });
        root.set("typesNotAsked", counts(carryover.typesNotAsked()));
        root.put("ofBrokenCases", carryover.ofBrokenCases());
        ArrayNode dropped = root.putArray("dropped");
        carryover.dropped().forEach(one -> {
            ObjectNode node = dropped.addObject()
                    .put("skill", one.skill().skill())
                    .put("reason", one.skill().reason());
            ids(node.putArray("items"), one.items());
            ids(node.putArray("itemModels"), one.models());
        });
        ArrayNode skills = root.putArray("skills");
        carryover.skills().forEach(one -> skills.addObject()
                .put("id", one.skill().id())
                .put("task", one.skill().task().toString())
                .put("title", one.skill().title())
                .put("new", one.skill().isNew())
                .put("items", one.items())
                .put("itemModels", one.models()));
        return root;
    }

    private static void ids(ArrayNode list, List<ItemId> ids) {
        ids.forEach(id -> list.add(id.value()));
    }

    private static ObjectNode counts(Map<ItemType, Integer> counts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        counts.forEach((type, count) -> node.put(type.id(), count));
        return node;
    }
}
