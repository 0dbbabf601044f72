package org.thetaprep.runner.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.fsrs.CardSchedule;
import org.thetaprep.runner.drill.fsrs.Grade;
import org.thetaprep.runner.drill.fsrs.Scheduler;

/**
 * What is known of a learner's cards: the fold of the events. Reviews count in the order in which they were made, not
 * in which they arrived, so that a queue kept by an offline browser gives the same schedule.
 */
public final class DrillState {

    /** Nothing was done yet. */
    public static final DrillState EMPTY = new DrillState(Map.of(), Set.of(), Set.of(), DrillSettings.DEFAULT);

    /**
     * A review that stands.
     *
     * @param id of its event
     * @param card the card
     * @param grade how well it was remembered
     * @param at when it was made
     * @param before the schedule before it; empty if the card was new
     * @param after the schedule after it
     */
    public record Review(
            EventId id, CardId card, Grade grade, Instant at, Optional<CardSchedule> before, CardSchedule after) {}

    private record Given(EventId id, CardId card, Grade grade, Instant at) {}

    private final Map<EventId, Given> given;
    private final Set<EventId> undone;
    private final Set<CardId> aside;
    private final DrillSettings settings;
    private final Map<CardId, CardSchedule> schedules = new LinkedHashMap<>();
    private final List<Review> reviews = new ArrayList<>();

    private DrillState(Map<EventId, Given> given, Set<EventId> undone, Set<CardId> aside, DrillSettings settings) {
        this.given = given;
        this.undone = undone;
        this.aside = aside;
        this.settings = settings;
        Scheduler scheduler = Scheduler.of(settings.desiredRetention());
        given.values().stream()
                .filter(review -> !undone.contains(review.id()))
                .sorted(Comparator.comparing(Given::at))
                .forEach(review -> {
                    Optional<CardSchedule> before = Optional.ofNullable(schedules.get(review.card()));
                    CardSchedule after = scheduler.review(before, review.grade(), review.at());
                    schedules.put(review.card(), after);
                    reviews.add(new Review(review.id(), review.card(), review.grade(), review.at(), before, after));
                });
    }

    /** The state after more events. An event whose id is known already changes nothing. */
    public DrillState and(List<RecordedDrillEvent> events) {
        Folding folding = new Folding(this);
        events.forEach(event -> event.event().match(folding.with(event.id())));
        return folding.done();
    }

    /** What holds of how the learner drills. */
    public DrillSettings settings() {
        return settings;
    }

    /** The scheduler that the settings give. */
    public Scheduler scheduler() {
        return Scheduler.of(settings.desiredRetention());
    }

    /** The schedules of all cards that were ever asked. */
    public Map<CardId, CardSchedule> schedules() {
        return Collections.unmodifiableMap(schedules);
    }

    /** The schedule of a card, if it was ever asked. */
    public Optional<CardSchedule> schedule(CardId card) {
        return Optional.ofNullable(schedules.get(card));
    }

    /** The reviews that stand, in the order in which they were made. */
    public List<Review> reviews() {
        return Collections.unmodifiableList(reviews);
    }

    /** The cards that are set aside. */
    public Set<CardId> aside() {
        return Collections.unmodifiableSet(aside);
    }

    /** Whether a review of that id stands. */
    public boolean stands(EventId review) {
        return given.containsKey(review) && !undone.contains(review);
    }

    private static final class Folding implements DrillEvent.Cases<Void> {

        private final Map<EventId, Given> given;
        private final Set<EventId> undone;
        private final Set<CardId> aside;
        private DrillSettings settings;
        private EventId id;

        private Folding(DrillState from) {
            given = new LinkedHashMap<>(from.given);
            undone = new LinkedHashSet<>(from.undone);
            aside = new LinkedHashSet<>(from.aside);
            settings = from.settings;
        }

        private Folding with(EventId next) {
            id = next;
            return this;
        }

        private DrillState done() {
            return new DrillState(given, undone, aside, settings);
        }

        @Override
        public Void reviewed(DrillEvent.Reviewed event) {
            given.putIfAbsent(id, new Given(id, event.card(), event.grade(), event.at()));
            return null;
        }

        @Override
        public Void undone(DrillEvent.Undone event) {
            undone.add(event.review());
            return null;
        }

        @Override
        public Void setAside(DrillEvent.SetAside event) {
            aside.add(event.card());
            return null;
        }

        @Override
        public Void takenUp(DrillEvent.TakenUp event) {
            aside.remove(event.card());
            return null;
        }

        @Override
        public Void settingsChanged(DrillEvent.SettingsChanged event) {
            settings = event.settings();
            return null;
        }
    }
}
