package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.assembly.FormSolver;

/** Begins attempts: draws their forms from what the bank has and the learner has had. */
final class AttemptBeginning {

    private static final int STARTS_AT_ONCE = 64;

    private final AttemptStore store;
    private final ItemBank bank;
    private final EventStamps stamps;
    private final FormSolver solver;
    private final List<Object> starting =
            IntStream.range(0, STARTS_AT_ONCE).mapToObj(i -> new Object()).toList();

    /**
     * @param store where attempts are kept
     * @param bank the packs
     * @param stamps instants, ids and seeds
     * @param solver what assembles the forms of mock exams
     */
    AttemptBeginning(AttemptStore store, ItemBank bank, EventStamps stamps, FormSolver solver) {
        this.store = store;
        this.bank = bank;
        this.stamps = stamps;
        this.solver = solver;
    }

    /** Begins an attempt, unless the learner has one open; one start of a learner at a time. */
    AttemptHeader start(LearnerId learner, FormWish wish, Terms terms) {
        synchronized (starting.get(Math.floorMod(learner.hashCode(), STARTS_AT_ONCE))) {
            return store.openOf(learner).orElseGet(() -> begin(learner, wish, terms));
        }
    }

    private AttemptHeader begin(LearnerId learner, FormWish wish, Terms terms) {
        ContentPack pack = bank.current();
        long seed = stamps.random().nextLong();
        ItemParameters parameters = bank.parameters();
        Form form = draw(wish, parameters, history(learner), seed);
        Instant now = stamps.now();
        return store.begin(
                stamps.newAttemptId(),
                learner,
                pack.revision(),
                new RecordedEvent(
                        stamps.newEventId(),
                        now,
                        new AttemptEvent.Started(
                                form, wish.blueprint(), seed, terms.deadline(now), terms, parameters.version())));
    }

    /**
     * Draws a form. The same arguments, the same statuses of items and the same solver give the same form.
     *
     * @param wish what it is to be
     * @param parameters what is known of the items
     * @param history what the learner has had
     * @param seed of all that is drawn
     */
    private Form draw(FormWish wish, ItemParameters parameters, LearnerHistory history, long seed) {
        return wish.match(new FormWish.Cases<>() {
            @Override
            public Form exam(FormWish.Exam exam) {
                Blueprint blueprint = bank.exam().blueprint(exam.blueprint()).orElseThrow();
                return MockForm.draw(bank.given(), blueprint, parameters, bank.statuses(), history.timesSeen(), seed, solver);
            }

            @Override
            public Form selection(FormWish.Selection selection) {
                return SelectionForm.draw(bank.counting(), selection, history, seed);
            }

            @Override
            public Form fixed(FormWish.Fixed fixed) {
                return SelectionForm.draw(bank.counting(), fixed, seed);
            }
        });
    }

    LearnerHistory history(LearnerId learner) {
        List<AttemptState> attempts =
                new ArrayList<>(store.allOf(learner).stream().map(Attempt::state).toList());
        Collections.reverse(attempts);
        return LearnerHistory.of(attempts, stamps.now());
    }
}
