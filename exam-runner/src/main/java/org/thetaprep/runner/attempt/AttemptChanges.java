package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.attempt.AttemptStore.Change;

/** Decides what is asked of an attempt, by its learner or by someone who supervises it, and records what is accepted. */
final class AttemptChanges {

    private final AttemptStore store;
    private final Recording recording;

    /**
     * @param store where attempts are kept
     * @param recording what it takes to record something
     */
    AttemptChanges(AttemptStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    Optional<Outcome> change(Attempt known, List<IdentifiedCommand> commands) {
        return store.change(known.header().id(), deciding(known, commands));
    }

    Optional<Outcome> changeAtOnce(Attempt known, List<IdentifiedCommand> commands, PresumedSession session) {
        return store.changeAtOnce(known.header().id(), session, deciding(known, commands));
    }

    private Function<Attempt, Change<Outcome>> deciding(Attempt known, List<IdentifiedCommand> commands) {
        ContentPack pack = recording.pack(known);
        FormItems items = new PackFormItems(known.state().form(), pack);
        return attempt -> decide(attempt, pack, items, commands);
    }

    private Change<Outcome> decide(
            Attempt attempt, ContentPack pack, FormItems items, List<IdentifiedCommand> commands) {
        Proceedings proceedings = recording.begin(attempt, pack);
        Instant now = proceedings.now();
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
            store.change(attempt.header().id(), now -> {
                Proceedings proceedings = recording.begin(now);
                if (pursuesGoal(now)) {
                    proceedings.record(new AttemptEvent.GoalReached(width.getAsInt()));
                }
                return new Change<>(true, proceedings.events());
            });
        }
    }

    private static boolean pursuesGoal(Attempt attempt) {
        return attempt.header().isRunning()
                && attempt.state().terms().goal().isPresent()
                && attempt.state().goalWidth().isEmpty();
    }

    Optional<Outcome> intervene(AttemptId id, Intervention intervention) {
        return store.find(id).flatMap(known -> {
            ContentPack pack = recording.pack(known);
            boolean anotherIsOpen = store.openOf(known.header().learner())
                    .map(AttemptHeader::id)
                    .filter(Predicate.not(id::equals))
                    .isPresent();
            return store.change(id, attempt -> decide(attempt, pack, intervention, anotherIsOpen));
        });
    }

    private Change<Outcome> decide(
            Attempt attempt, ContentPack pack, Intervention intervention, boolean anotherIsOpen) {
        Proceedings proceedings = recording.begin(attempt, pack);
        Instant now = proceedings.now();
        proceedings.closeIfDue();
        Decision decision = intervention instanceof Intervention.Reopen && anotherIsOpen
                ? new Decision.Refused("the learner has another attempt open")
                : InterventionRules.decide(proceedings.state(), intervention, now);
        if (decision instanceof Decision.Accepted accepted) {
            proceedings.record(accepted.event());
        }
        return new Change<>(new Outcome(List.of(decision), proceedings.state(), now), proceedings.events());
    }
}
