package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.itembank.ItemBank;

/** Decides what is asked of an attempt, by its learner or by someone who supervises it, and records what is accepted. */
final class AttemptChanges {

    private final AttemptStore store;
    private final ItemBank bank;
    private final EventStamps stamps;
    private final KeyRulings rulings;

    /**
     * @param store where attempts are kept
     * @param bank the packs
     * @param stamps instants and ids
     * @param rulings what was ruled on items whose key was disputed
     */
    AttemptChanges(AttemptStore store, ItemBank bank, EventStamps stamps, KeyRulings rulings) {
        this.store = store;
        this.bank = bank;
        this.stamps = stamps;
        this.rulings = rulings;
    }

    Optional<Outcome> change(Attempt known, List<IdentifiedCommand> commands) {
        ContentPack pack = pack(known);
        FormItems items = new PackFormItems(known.state().form(), pack);
        return store.change(known.header().id(), attempt -> decide(attempt, pack, items, commands));
    }

    private ContentPack pack(Attempt attempt) {
        return bank.pack(attempt.header().packRevision());
    }

    private Change<Outcome> decide(
            Attempt attempt, ContentPack pack, FormItems items, List<IdentifiedCommand> commands) {
        Instant now = stamps.now();
        Proceedings proceedings = new Proceedings(attempt.state(), pack, rulings, now, stamps::newEventId);
        proceedings.closeIfDue();
        List<Decision> decisions = new ArrayList<>();
        for (IdentifiedCommand command : commands) {
            Decision decision = AttemptRules.decide(proceedings.state(), items, command.id(), command.command(), now);
            decisions.add(decision);
            if (decision instanceof Decision.Accepted accepted) {
                proceedings.record(command.id(), accepted.event());
            }
        }
        return new Change<>(new Outcome(decisions, proceedings.state(), now), proceedings.events());
    }

    /** Notes that an attempt has reached its goal, if it has one, runs, and has. */
    void noteGoal(Attempt attempt, GoalMeter meter) {
        if (!pursuesGoal(attempt)) {
            return;
        }
        PrecisionGoal goal = attempt.state().terms().goal().orElseThrow();
        OptionalInt width = meter.width(attempt, goal);
        if (width.isPresent() && width.getAsInt() < goal.points()) {
            store.change(
                    attempt.header().id(),
                    now -> new Change<>(true, pursuesGoal(now) ? reached(width.getAsInt()) : List.of()));
        }
    }

    private static boolean pursuesGoal(Attempt attempt) {
        return attempt.header().isRunning()
                && attempt.state().terms().goal().isPresent()
                && attempt.state().goalWidth().isEmpty();
    }

    private List<RecordedEvent> reached(int width) {
        return List.of(
                new RecordedEvent(stamps.newEventId(), stamps.now(), new AttemptEvent.GoalReached(width)));
    }

    Optional<Outcome> intervene(AttemptId id, Intervention intervention) {
        return store.find(id).flatMap(known -> {
            ContentPack pack = pack(known);
            boolean anotherIsOpen = store.openOf(known.header().learner())
                    .map(AttemptHeader::id)
                    .filter(Predicate.not(id::equals))
                    .isPresent();
            return store.change(id, attempt -> decide(attempt, pack, intervention, anotherIsOpen));
        });
    }

    private Change<Outcome> decide(
            Attempt attempt, ContentPack pack, Intervention intervention, boolean anotherIsOpen) {
        Instant now = stamps.now();
        Proceedings proceedings = new Proceedings(attempt.state(), pack, rulings, now, stamps::newEventId);
        proceedings.closeIfDue();
        Decision decision = intervention instanceof Intervention.Reopen && anotherIsOpen
                ? new Decision.Refused("the learner has another attempt open")
                : InterventionRules.decide(proceedings.state(), intervention, now);
        if (decision instanceof Decision.Accepted accepted) {
            proceedings.record(stamps.newEventId(), accepted.event());
        }
        return new Change<>(new Outcome(List.of(decision), proceedings.state(), now), proceedings.events());
    }
}
