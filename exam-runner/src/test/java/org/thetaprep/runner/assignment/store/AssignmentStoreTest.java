package org.thetaprep.runner.assignment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Aim;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.AssignmentStore;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Extent;
import org.thetaprep.runner.assignment.TargetGoal;
import org.thetaprep.runner.assignment.TargetedSet;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms.Feedback;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.store.DatabaseCohortStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class AssignmentStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Conditions USUAL = new Conditions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty(),
            ReviewRule.AFTER_SUBMIT,
            Feedback.AT_THE_END);
    private static final Conditions NARROW = new Conditions(
            Optional.of(NOW),
            Optional.of(NOW.plusSeconds(60)),
            Optional.of(NOW.plusSeconds(90)),
            3,
            Optional.of(Duration.ofMinutes(25)),
            ReviewRule.AFTER_WINDOW,
            Feedback.AT_THE_END);
    private static final TargetedSet PLAN = new TargetedSet(
            List.of(new TargetedSet.Part(
                    Aim.ofDomain(3),
                    new TargetedSet.Reason(TargetedSet.Reason.Kind.NOTHING_KNOWN, 4, 1, 0.75),
                    List.of(new ItemId("d03-1"), new ItemId("d03-2")))),
            3,
            4,
            Optional.of(new TargetedSet.Narrowing(3, 400, 310, Optional.of(12))));

    private final Database database;
    private final AssignmentStore store;
    private final LearnerId ann;
    private final LearnerId ben;
    private final CohortId cohort = new CohortId(UUID.randomUUID());

    AssignmentStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseAssignmentStore(database);
        ann = learner("Ann");
        ben = learner("Ben");
        new DatabaseCohortStore(database).add(new Cohort(cohort, "Cohort", NOW, false), ann);
    }

    private LearnerId learner(String name) {
        LearnerId id = new LearnerId(UUID.randomUUID());
        database.write(handle -> handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, ?)", id.toString(), name, 0L));
        return id;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Assignment kept(Work work, Conditions conditions) {
        Assignment assignment = new Assignment(
                new AssignmentId(UUID.randomUUID()),
                cohort,
                "Week 1",
                work,
                conditions,
                Assignment.State.DRAFT,
                1,
                ann,
                NOW);
        store.add(assignment);
        return assignment;
    }

    private static Assignment next(Assignment before, String title, Assignment.State state, LearnerId by) {
        return new Assignment(
                before.id(),
                before.cohort(),
                title,
                before.work(),
                before.conditions(),
                state,
                before.revision() + 1,
                by,
                NOW.plusSeconds(before.revision()));
    }

    @Test
    void every_kind_of_work_and_condition_is_read_as_it_was_written() {
        List<Work> all = List.of(
                new Work.MockExam("c01"),
                new Work.PracticeSet("c01", List.of(new ItemId("b"), new ItemId("a"))),
                new Work.Targeted(new TargetGoal("c01", TargetGoal.Focus.ROWS, new Extent.Items(12))),
                new Work.Targeted(new TargetGoal("c01", TargetGoal.Focus.TASKS, new Extent.Minutes(30))),
                new Work.Targeted(
                        new TargetGoal("c01", TargetGoal.Focus.DOMAINS, new Extent.Precision(3, 120, 25, false))));
        for (Work work : all) {
            Assignment assignment = kept(work, work instanceof Work.MockExam ? USUAL : NARROW);
            assertThat(store.find(assignment.id())).contains(assignment);
        }
        assertThat(store.of(cohort)).hasSize(all.size());
        assertThat(store.of(new CohortId(UUID.randomUUID()))).isEmpty();
        assertThat(store.find(new AssignmentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_revision_the_second_is_not_written() {
        Assignment first = kept(new Work.MockExam("c01"), USUAL);
        Assignment second = next(first, "Week 2", Assignment.State.ASSIGNED, ben);
        assertThat(store.write(second)).isTrue();
        assertThat(store.write(next(first, "Week 3", Assignment.State.DRAFT, ann))).isFalse();
        assertThat(store.find(first.id())).contains(second);
        assertThat(store.revisions(first.id())).containsExactly(second, first);
    }

    @Test
    void a_plan_replaces_the_one_before_and_leaves_extra_time_as_it_was() {
        Assignment assignment = kept(
                new Work.Targeted(new TargetGoal("c01", TargetGoal.Focus.DOMAINS, new Extent.Items(3))), USUAL);
        store.include(assignment.id(), List.of(ann, ben));
        store.include(assignment.id(), List.of(ann));
        store.setExtraTime(assignment.id(), ann, Optional.of(new ExtraTime.Factor(1.5)));
        store.setExtraTime(assignment.id(), ben, Optional.of(new ExtraTime.Minutes(30)));
        store.plan(assignment.id(), List.of(new Assigned(ann, Optional.of(PLAN), Optional.empty())));
        store.plan(assignment.id(), List.of());
        assertThat(store.assigned(assignment.id()))
                .containsExactlyInAnyOrder(
                        new Assigned(ann, Optional.of(PLAN), Optional.of(new ExtraTime.Factor(1.5))),
                        new Assigned(ben, Optional.empty(), Optional.of(new ExtraTime.Minutes(30))));
        store.setExtraTime(assignment.id(), ben, Optional.empty());
        assertThat(store.assigned(assignment.id(), ben)).contains(new Assigned(ben, Optional.empty(), Optional.empty()));
        assertThat(store.assigned(assignment.id(), new LearnerId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_learner_has_what_is_assigned_to_them_and_no_draft() {
        Assignment draft = kept(new Work.MockExam("c01"), USUAL);
        store.include(draft.id(), List.of(ann));
        assertThat(store.assignedTo(ann)).isEmpty();
        Assignment assigned = next(draft, "Week 1", Assignment.State.ASSIGNED, ann);
        store.write(assigned);
        assertThat(store.assignedTo(ann)).containsExactly(assigned);
        assertThat(store.assignedTo(ben)).isEmpty();
        store.write(next(assigned, "Week 1", Assignment.State.WITHDRAWN, ann));
        assertThat(store.assignedTo(ann)).isEmpty();
    }
}
