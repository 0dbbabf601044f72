package org.thetaprep.runner.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.knowledge.ReadinessModels;

/**
 * Attempts that nobody took, for rehearsals, benchmarks and tests.
 *
 * @param pack where their items come from
 * @param blueprint what their forms follow
 */
public record SampleAttempts(ContentPack pack, Blueprint blueprint) {

    private static final Instant THEN = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(7);

    /** How an item of a sample is answered. */
    public enum Answer {
        /** By its key. */
        RIGHT,
        /** By something else. */
        WRONG,
        /** Seen, but left open. */
        OPEN
    }

    /** What becomes of each place of a form. */
    @FunctionalInterface
    public interface Answers {

        /**
         * How a place is answered.
         *
         * @param place from 1
         * @param item the item there
         */
        Answer at(int place, ScorableItem item);
    }

    /** Answers of which a share is right and one in forty is open, by chance. */
    public static Answers byChance(double right, RandomGenerator random) {
        return (place, item) -> random.nextDouble() < 1 / 40.0
                ? Answer.OPEN
                : random.nextDouble() < right ? Answer.RIGHT : Answer.WRONG;
    }

    /**
     * A submitted attempt.
     *
     * @param form what is given
     * @param learner whose it is
     * @param number the learner's how-manieth; a week lies between one and the next
     * @param answers what becomes of each place
     */
    public Attempt attempt(Form form, LearnerId learner, int number, Answers answers) {
        List<RecordedEvent> log = log(form, number, answers);
        Instant start = log.get(0).at();
        return Attempt.of(
                new AttemptHeader(
                        new AttemptId(new UUID(learner.value().getMostSignificantBits() + number, number)),
                        learner,
                        pack.revision(),
                        number,
                        AttemptKind.EXAM,
                        start,
                        Optional.of(start.plus(blueprint.timeLimit())),
                        log.size()),
                log);
    }

    /** How long each place of a form is looked at, in milliseconds. */
    @FunctionalInterface
    public interface Times {

        /**
         * How long a place is looked at.
         *
         * @param place from 1
         */
        long at(int place);
    }

    /** The events of the same, from its start to its submission. */
    public List<RecordedEvent> log(Form form, int number, Answers answers) {
        return log(form, number, answers, place -> 1000L * (20 + (place * 37 + number * 11) % 140));
    }

    /** The same with times of its own. */
    public List<RecordedEvent> log(Form form, int number, Answers answers, Times times) {
        Instant start = THEN.plus(BETWEEN.multipliedBy(number));
        List<AttemptEvent> events = new ArrayList<>();
        events.add(new AttemptEvent.Started(
                form,
                blueprint.id(),
                0,
                Optional.of(start.plus(blueprint.timeLimit())),
                Terms.exam(blueprint.timeLimit())));
        long spent = 0;
        for (int place = 1; place <= form.length(); place++) {
            ScorableItem item = pack.scorable(form.at(place).item()).orElseThrow();
            events.add(new AttemptEvent.Navigated(place, spent));
            response(item, answers.at(place, item)).ifPresent(with(events, place));
            spent = times.at(place);
        }
        events.add(new AttemptEvent.Submitted());
        List<RecordedEvent> log = new ArrayList<>();
        for (AttemptEvent event : events) {
            boolean last = log.size() == events.size() - 1;
            log.add(new RecordedEvent(
                    new EventId("sample-" + log.size()), last ? start.plus(blueprint.timeLimit()) : start, event));
        }
        return log;
    }

    private static Consumer<Response> with(List<AttemptEvent> events, int place) {
        return response -> events.add(new AttemptEvent.Answered(place, Optional.of(response), false));
    }

    /**
     * The export of the last of a learner's attempts.
     *
     * @param attempts the learner's attempts, the oldest first; at least one
     * @param name what the learner is called, if they are named
     * @param models the measurement models
     */
    public ExportedAttempt export(List<Attempt> attempts, Optional<String> name, ReadinessModels models) {
        AttemptExports exports = new AttemptExports(models);
        Measurement measurement = new Measurement(models);
        List<EarlierAttempt> earlier = attempts.subList(0, attempts.size() - 1).stream()
                .map(attempt -> MarkedAttempt.of(attempt, pack))
                .map(marked -> EarlierAttempt.of(marked, measurement.assess(marked).readiness()))
                .toList();
        return exports.of(MarkedAttempt.of(attempts.get(attempts.size() - 1), pack), name, earlier, 0);
    }

    /** A form of given items, the first of them scored. */
    public static Form form(List<ScorableItem> items, int scored) {
        List<FormItem> places = new ArrayList<>();
        for (ScorableItem item : items) {
            places.add(new FormItem(
                    item.id(), places.size() < scored, new Presentation(item.id(), item.choiceIds())));
        }
        return new Form(places);
    }

    private static Optional<Response> response(ScorableItem item, Answer answer) {
        switch (answer) {
            case RIGHT:
                return Optional.of(item.key());
            case WRONG:
                return item.match(new Wrong());
            default:
                return Optional.empty();
        }
    }

    /** A response that is not the key; nothing where that is all that can be done. */
    private static final class Wrong implements ScorableItem.Cases<Optional<Response>> {

        @Override
        public Optional<Response> multipleChoice(MultipleChoice item) {
            List<String> distractors = item.options().stream()
                    .filter(option -> !option.isKey())
                    .map(Option::id)
                    .toList();
            return Optional.of(new ChoiceResponse(
                    distractors.get(Math.floorMod(item.id().value().hashCode(), distractors.size()))));
        }

        @Override
        public Optional<Response> multipleResponse(MultipleResponse item) {
            Set<String> chosen = new TreeSet<>();
            item.options().stream().filter(option -> !option.isKey()).findFirst().ifPresent(one -> chosen.add(one.id()));
            item.options().stream().filter(Option::isKey).findFirst().ifPresent(one -> chosen.add(one.id()));
            return Optional.of(new MultipleResponseSelection(chosen));
        }

        @Override
        public Optional<Response> ordering(Ordering item) {
            List<String> steps = new ArrayList<>(item.key().steps());
            Collections.reverse(steps);
            return Optional.of(new OrderingResponse(steps));
        }

        @Override
        public Optional<Response> matching(Matching item) {
            return Optional.empty();
        }
    }
}
