package org.thetaprep.runner.attempt.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.FormWish.Selection;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.platform.web.BadRequest;

/**
 * What a learner chose on a start page, as the page's form sends it.
 *
 * @param exam the exam of the pack in force
 * @param fields the form's fields
 */
record StartForm(Exam exam, Map<String, List<String>> fields) {

    /** The extra times that a form may name. */
    static final Set<String> EXTRA_TIMES = Set.of("minutes-30", "factor-1.25", "factor-1.5", "factor-2");

    private static final int USUAL_COUNT = 10;

    static Optional<ExtraTime> extraTime(String choice) {
        if (choice == null || !EXTRA_TIMES.contains(choice)) {
            return Optional.empty();
        }
        String value = choice.substring(choice.indexOf('-') + 1);
        return Optional.of(
                choice.startsWith("minutes")
                        ? new ExtraTime.Minutes(Integer.parseInt(value))
                        : new ExtraTime.Factor(Double.parseDouble(value)));
    }

    private Optional<String> field(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().filter(text -> !text.isBlank());
    }

    private <T> Set<T> all(String name, Function<String, Optional<T>> read) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(text -> read.apply(text).orElseThrow(() -> new BadRequest(name + " must be one of the exam's")))
                .collect(Collectors.toSet());
    }

    /** The blueprint version; the exam's first if the form names none and need not. */
    Blueprint blueprint() {
        return exam.blueprint(field("blueprint").orElse(exam.blueprints().get(0).id()))
                .orElseThrow(() -> new BadRequest("blueprint must be one of the exam's"));
    }

    boolean isSelection() {
        return field("kind").filter("set"::equals).isPresent();
    }

    /** The selection, of ten items where the form says nothing. */
    Selection selection() {
        return new Selection(
                blueprint().id(),
                number("count", 1, Selection.MOST).orElse(USUAL_COUNT),
                all("domain", text -> parsed(text)
                        .filter(number -> exam.domain(number).isPresent())),
                all("task", text -> Optional.of(text)
                        .filter(TaskId::isWellFormed)
                        .map(TaskId::parse)
                        .filter(id -> exam.task(id).isPresent())),
                all("type", text -> ItemType.of(text).filter(type -> type != ItemType.CASE_STUDY)),
                field("past").map(this::past).orElse(FormWish.Past.ANY),
                number("days", 1, 365));
    }

    private FormWish.Past past(String text) {
        return switch (text) {
            case "any" -> FormWish.Past.ANY;
            case "unseen" -> FormWish.Past.UNSEEN;
            case "missed" -> FormWish.Past.MISSED;
            case "flagged" -> FormWish.Past.FLAGGED;
            default -> throw new BadRequest("past must be any, unseen, missed or flagged");
        };
    }

    /** How the time of a set is limited: none, pace or minutes. */
    String timing() {
        return field("timing").orElse("none");
    }

    boolean tellsAfterEachItem() {
        return field("feedback").filter("each"::equals).isPresent();
    }

    private Optional<Duration> setTime() {
        Blueprint blueprint = blueprint();
        return switch (timing()) {
            case "none" -> Optional.empty();
            case "pace" ->
                Optional.of(Duration.ofSeconds(
                        blueprint.timeLimit().toSeconds() * selection().count() / blueprint.items()));
            case "minutes" ->
                Optional.of(Duration.ofMinutes(number("minutes", 1, 600)
                        .orElseThrow(() -> new BadRequest("minutes must be a whole number from 1 to 600"))));
            default -> throw new BadRequest("timing must be none, pace or minutes");
        };
    }

    FormWish wish() {
        return isSelection()
                ? selection()
                : new FormWish.Exam(field("blueprint")
                        .flatMap(exam::blueprint)
                        .orElseThrow(() -> new BadRequest("blueprint must be one of the exam's"))
                        .id());
    }

    /** The terms of what was chosen. */
    Terms terms(LearnerId learner) {
        Terms terms = isSelection()
                ? new Terms(
                        AttemptKind.SET,
                        setTime(),
                        Allowance.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        ReviewRule.AFTER_SUBMIT,
                        tellsAfterEachItem() ? Terms.Feedback.AFTER_EACH_ITEM : Terms.Feedback.AT_THE_END,
                        Optional.empty())
                : Terms.exam(blueprint().timeLimit());
        Optional<String> choice = field("extra");
        if (choice.isEmpty() || terms.time().isEmpty()) {
            return terms;
        }
        ExtraTime more =
                extraTime(choice.get()).orElseThrow(() -> new BadRequest("extra must be one of " + EXTRA_TIMES));
        String reason = more instanceof ExtraTime.Minutes
                ? "chosen at the start: not a native speaker of the exam's language"
                : "chosen at the start";
        return terms.with(more, new Authority(learner.toString(), reason));
    }

    /** Values of the choices, for a page that shows the form again. */
    Set<String> chosen(String name) {
        return Set.copyOf(fields.getOrDefault(name, List.of()));
    }

    private Optional<Integer> number(String name, int least, int most) {
        return field(name).map(text -> parsed(text)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> new BadRequest(name + " must be a whole number from " + least + " to " + most)));
    }

    private static Optional<Integer> parsed(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }
}
