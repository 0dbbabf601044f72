package org.thetaprep.runner.assignment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assembly.WarmSolver;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentStore;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.KeyRulings;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.store.DatabaseCohortStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class LateLearnersTest {

    private static final ContentPack PACK = ShippedPack.read();

    private final MovableClock clock = new MovableClock();
    private final Database database;
    private final AssignmentStore store;
    private final AttemptService attempts;
    private final AssignmentProgress progress;
    private final LearnerId done;
    private final LearnerId running;
    private final LearnerId idle;
    private final LearnerId without;
    private final CohortId cohort = new CohortId(new UUID(9, 9));
    private final ItemId item = PACK.scorableItems().get(0).id();

    LateLearnersTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        StoredRows.pack(database, PACK.revision());
        TakenAttempts people = new TakenAttempts(database, PACK);
        done = people.learner(1);
        running = people.learner(2);
        idle = people.learner(3);
        without = people.learner(4);
        new DatabaseCohortStore(database).add(new Cohort(cohort, "Cohort", clock.instant(), false), done);
        store = new DatabaseAssignmentStore(database);
        attempts = new AttemptService(
                new DatabaseAttemptStore(database),
                new ItemBank(PACK, new DatabasePackArchive(database)),
                clock,
                new Random(1),
                new WarmSolver(),
                KeyRulings.NONE);
        progress = new AssignmentProgress(store, attempts, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Assignment given(int number, Assignment.State state) {
        Instant due = clock.instant().plus(Duration.ofHours(1));
        Assignment assignment = new Assignment(
                new AssignmentId(new UUID(7, number)),
                cohort,
                "Week " + number,
                new Work.PracticeSet("c01", List.of(item)),
                new Conditions(
                        Optional.empty(),
                        Optional.of(due),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        ReviewRule.AFTER_SUBMIT,
                        Terms.Feedback.AT_THE_END),
                state,
                1,
                done,
                clock.instant());
        store.add(assignment);
        store.include(assignment.id(), List.of(done, running, idle));
        return assignment;
    }

    private AttemptHeader begun(LearnerId learner, Assignment assignment) {
        return attempts.start(
                learner,
                new FormWish.Fixed("c01", List.of(item)),
                new Terms(
                        AttemptKind.SET,
                        Optional.empty(),
                        Allowance.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        ReviewRule.AFTER_SUBMIT,
                        Terms.Feedback.AT_THE_END,
                        Optional.of(assignment.id().toString())));
    }

    @Test
    void late_is_whoever_has_an_assignment_that_was_due_and_has_not_handed_it_in() {
        Assignment assignment = given(1, Assignment.State.ASSIGNED);
        given(2, Assignment.State.WITHDRAWN);
        attempts.execute(
                done,
                begun(done, assignment).id(),
                List.of(new IdentifiedCommand(new EventId("submit-1"), new AttemptCommand.Submit())));
        begun(running, assignment);
        assertThat(progress.late(cohort)).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(progress.late(cohort)).containsExactlyInAnyOrder(running, idle).doesNotContain(without);
        assertThat(progress.late(new CohortId(new UUID(9, 8)))).isEmpty();
    }
}
