package org.thetaprep.runner.dispute.store;

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
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.store.DatabaseAccountStore;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.assembly.WarmSolver;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.store.DatabaseCohortStore;
import org.thetaprep.runner.dispute.DisputeService;
import org.thetaprep.runner.dispute.DisputeStore;
import org.thetaprep.runner.dispute.DisputedItem;
import org.thetaprep.runner.dispute.Ruling;
import org.thetaprep.runner.dispute.RulingEffect;
import org.thetaprep.runner.dispute.RulingService;
import org.thetaprep.runner.dispute.RulingsInForce;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/** A server that dies while a ruling is carried out: the next one goes on, and nobody's notice is lost. */
@EachDatabase
class BrokenOffRulingTest {

    private static final ContentPack PACK = ShippedPack.read();

    private final MovableClock clock = new MovableClock();
    private final Database database;
    private final DisputeStore store;
    private final AttemptService attempts;
    private final DisputeService disputes;
    private final RulingService rulings;
    private final LearnerId ann;
    private final LearnerId ben;
    private final Form form;

    BrokenOffRulingTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        StoredRows.pack(database, PACK.revision());
        TakenAttempts taken = new TakenAttempts(database, PACK);
        ann = taken.learner(1);
        ben = taken.learner(2);
        form = taken.form(1, 4);
        taken.taken(ann, form, 1, (place, item) -> place == 1 ? Answer.WRONG : Answer.RIGHT);
        taken.taken(ben, form, 1, (place, item) -> place == 1 ? Answer.WRONG : Answer.RIGHT);
        store = new DatabaseDisputeStore(database);
        ItemBank bank = new ItemBank(PACK, new DatabasePackArchive(database));
        Random random = new Random(1);
        attempts = new AttemptService(
                new DatabaseAttemptStore(database), bank, clock, random, new WarmSolver(), new RulingsInForce(store));
        AuditService audit = new AuditService(new DatabaseAuditStore(database), clock, random);
        CohortService cohorts = new CohortService(
                new DatabaseCohortStore(database),
                new AccountService(
                        new DatabaseAccountStore(database), new DatabaseLoginStore(database), audit, clock, random),
                audit,
                clock,
                random);
        disputes = new DisputeService(store, attempts, bank, cohorts, audit, clock, random);
        rulings = new RulingService(store, attempts, audit, clock, random);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AttemptId attemptOf(LearnerId learner) {
        return attempts.of(learner).get(0).id();
    }

    @Test
    void whoever_was_marked_anew_but_not_told_is_told_by_the_next_run() {
        ItemId item = form.at(1).item();
        clock.advance(Duration.ofDays(365));
        Instant ruled = attempts.now();
        Ruling ruling = new Ruling(
                new UUID(5, 5),
                new DisputedItem(item, PACK.revision()),
                Ruling.Kind.DROP,
                List.of(),
                "It can be read two ways.",
                ann,
                ruled);
        store.rule(ruling);
        Authority authority = new Authority(ann.toString(), "Item " + item.value() + ": It can be read two ways.");
        assertThat(attempts.rescore(attemptOf(ann), authority)).isPresent();
        assertThat(disputes.news(ann).effects()).as("before the next run").isEmpty();

        assertThat(rulings.carryOutPending()).isEqualTo(1);
        for (LearnerId learner : List.of(ann, ben)) {
            RulingEffect effect = disputes.news(learner).effects().get(0);
            assertThat(List.of(effect.pointsBefore(), effect.outOfBefore(), effect.points(), effect.outOf()))
                    .containsExactly(3, 4, 3, 3);
        }
        assertThat(rulings.carryOutPending()).isZero();
        assertThat(attempts.rescored(attemptOf(ann), authority, ruled.plusMillis(1)))
                .as("by a later ruling in the same words")
                .isEqualTo(Optional.empty());
    }
}
