package org.thetaprep.runner.assignment.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Extent;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.TargetGoal;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms.Feedback;

/**
 * An assignment as a page's form sends and shows it.
 *
 * @param exam the exam of the pack in force
 * @param zone the time zone in which instants are entered
 * @param fields the form's fields, each with its value
 */
record AssignmentForm(Exam exam, ZoneId zone, Map<String, String> fields) {

    private static final DateTimeFormatter ENTERED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ENGLISH);

    private static final Map<String, String> NAMES = Map.of(
            "count", "The number of items",
            "minutes", "The minutes",
            "points", "The points",
            "most", "The most items",
            "attempts", "The attempts",
            "time", "The time limit in minutes");

    static AssignmentForm sent(Exam exam, ZoneId zone, Map<String, List<String>> fields) {
        Map<String, String> first = new HashMap<>();
        fields.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> first.put(name, value.strip())));
        return new AssignmentForm(exam, zone, first);
    }

    /** The form that would make an assignment anew. */
    static AssignmentForm of(Exam exam, ZoneId zone, Assignment assignment) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", assignment.title());
        fields.put("blueprint", assignment.work().blueprint());
        fields.put("work", workName(assignment.work()));
        if (assignment.work() instanceof Work.Targeted targeted) {
            fields.put("focus", name(targeted.goal().focus()));
            fields.putAll(fields(targeted.goal().extent()));
        }
        Conditions conditions = assignment.conditions();
        conditions.opens().ifPresent(at -> fields.put("opens", ENTERED.format(at.atZone(zone))));
        conditions.due().ifPresent(at -> fields.put("due", ENTERED.format(at.atZone(zone))));
        conditions.closes().ifPresent(at -> fields.put("closes", ENTERED.format(at.atZone(zone))));
        conditions.time().ifPresent(time -> fields.put("time", String.valueOf(time.toMinutes())));
        fields.put("attempts", String.valueOf(conditions.attempts()));
        fields.put("review", name(conditions.review()));
        fields.put("feedback", name(conditions.feedback()));
        return new AssignmentForm(exam, zone, fields);
    }

    private static Map<String, String> fields(Extent extent) {
        return extent.match(new Extent.Cases<>() {
            @Override
            public Map<String, String> items(Extent.Items items) {
                return Map.of("extent", "items", "count", String.valueOf(items.count()));
            }

            @Override
            public Map<String, String> minutes(Extent.Minutes minutes) {
                return Map.of("extent", "minutes", "minutes", String.valueOf(minutes.minutes()));
            }

            @Override
            public Map<String, String> precision(Extent.Precision precision) {
                Map<String, String> fields = new HashMap<>(Map.of(
                        "extent", "precision",
                        "domain", String.valueOf(precision.domain()),
                        "points", String.valueOf(precision.points()),
                        "most", String.valueOf(precision.most())));
                if (precision.stops()) {
                    fields.put("stops", "yes");
                }
                return fields;
            }
        });
    }

    static String workName(Work work) {
        return switch (work.kind()) {
            case MOCK_EXAM -> "mock";
            case PRACTICE_SET -> "set";
            case TARGETED -> "targeted";
        };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    /** A field as the page shows it again; the usual value where the form says nothing. */
    String shown(String name, String usual) {
        return field(name).orElse(usual);
    }

    /** What kind of work it is: targeted, set or mock. */
    String workName() {
        return shown("work", "targeted");
    }

    private int number(String name, int usual, int least, int most) {
        String text = shown(name, String.valueOf(usual));
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new NotDone(NAMES.get(name) + " must be a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name, E usual) {
        try {
            return field(name)
                    .map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .orElse(usual);
        } catch (IllegalArgumentException e) {
            throw new NotDone("Choose one of the choices for “" + name + "”.");
        }
    }

    String title() {
        return field("title")
                .filter(text -> text.length() <= 120)
                .orElseThrow(() -> new NotDone("Give it a title of at most 120 characters."));
    }

    /** The work; of a practice set the items that are picked already. */
    Work work(Optional<Work> known) {
        String blueprint = exam.blueprint(shown("blueprint", exam.blueprints().get(0).id()))
                .orElseThrow(() -> new NotDone("Choose one of the exam's versions."))
                .id();
        return switch (workName()) {
            case "mock" -> new Work.MockExam(blueprint);
            case "set" ->
                new Work.PracticeSet(
                        blueprint,
                        known.filter(Work.PracticeSet.class::isInstance)
                                .map(work -> ((Work.PracticeSet) work).items())
                                .orElse(List.of()));
            case "targeted" -> new Work.Targeted(goal(blueprint));
            default -> throw new NotDone("Choose a targeted set, a practice set or a mock exam.");
        };
    }

    private TargetGoal goal(String blueprint) {
        Extent extent =
                switch (shown("extent", "items")) {
                    case "items" -> new Extent.Items(number("count", 15, 1, Extent.MOST_ITEMS));
                    case "minutes" -> new Extent.Minutes(number("minutes", 30, 5, 240));
                    case "precision" ->
                        new Extent.Precision(
                                domain(),
                                number("points", 300, 50, 900),
                                number("most", 25, 1, Extent.MOST_ITEMS),
                                field("stops").isPresent());
                    default -> throw new NotDone("Choose how long the set is to be.");
                };
        return new TargetGoal(blueprint, choice(TargetGoal.Focus.class, "focus", TargetGoal.Focus.DOMAINS), extent);
    }

    private int domain() {
        return exam.domains().stream()
                .map(Domain::number)
                .filter(number -> field("domain").filter(String.valueOf(number)::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotDone("Choose the domain whose interval is to become narrow."));
    }

    /** The conditions. */
    Conditions conditions() {
        boolean mock = workName().equals("mock");
        try {
            return new Conditions(
                    instant("opens"),
                    instant("due"),
                    instant("closes"),
                    number("attempts", 1, 1, Conditions.MOST_ATTEMPTS),
                    mock || field("time").isEmpty()
                            ? Optional.empty()
                            : Optional.of(Duration.ofMinutes(number("time", 30, 1, 600))),
                    choice(ReviewRule.class, "review", ReviewRule.AFTER_SUBMIT),
                    mock ? Feedback.AT_THE_END : feedback());
        } catch (IllegalArgumentException e) {
            throw new NotDone(
                    e.getMessage().substring(0, 1).toUpperCase(Locale.ROOT) + e.getMessage().substring(1) + ".");
        }
    }

    /** A set that may end early tells after each item. */
    private Feedback feedback() {
        boolean stops = workName().equals("targeted")
                && shown("extent", "items").equals("precision")
                && field("stops").isPresent();
        return stops
                ? Feedback.AFTER_EACH_ITEM
                : choice(Feedback.class, "feedback", Feedback.AT_THE_END);
    }

    private Optional<Instant> instant(String name) {
        try {
            return field(name).map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new NotDone("A day and a time look like 2026-12-14T18:00.");
        }
    }
}
