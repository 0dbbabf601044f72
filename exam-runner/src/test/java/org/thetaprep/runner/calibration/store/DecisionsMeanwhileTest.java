package org.thetaprep.runner.calibration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.analysis.store.DatabaseAnswerSheets;
import org.thetaprep.runner.assembly.WarmSolver;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.KeyRulings;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.audit.AuditRow;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.calibration.BankEstimates;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.calibration.StatusDecision;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.run.RunOutcome;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;

/** Two people decide on the same proposals: the audit tells only what came about. */
@EachDatabase
class DecisionsMeanwhileTest {

    private static final ContentPack PACK = ShippedPack.read();
    private static final ItemId FIRST = PACK.scorableItems().get(0).id();
    private static final ItemId SECOND = PACK.scorableItems().get(1).id();
    private static final LearnerId SOMEBODY = new LearnerId(new UUID(1, 2));
    private static final Account AUTHOR = new Account(
            new Learner(SOMEBODY, "Somebody"), Optional.empty(), false, Set.of(Role.LEARNER, Role.AUTHOR));

    private final Database database;
    private final DatabaseStatusStore store;
    private final AuditService audit;
    private final ItemStatusService statuses;
    private final CalibrationRun run;

    DecisionsMeanwhileTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        StoredRows.learner(database, SOMEBODY);
        StoredRows.pack(database, PACK.revision());
        store = new DatabaseStatusStore(database);
        MovableClock clock = new MovableClock();
        Random random = new Random(1);
        audit = new AuditService(new DatabaseAuditStore(database), clock, random);
        DatabaseCalibrationStore runs = new DatabaseCalibrationStore(database);
        ItemBank bank = new ItemBank(PACK, new DatabasePackArchive(database), runs, store);
        AttemptService attempts = new AttemptService(
                new DatabaseAttemptStore(database), bank, clock, random, new WarmSolver(), KeyRulings.NONE);
        ItemAnalysisService analysis = new ItemAnalysisService(
                new DatabaseAnswerSheets(database),
                attempts,
                new ReportService(attempts, bank, new ReadinessModels(), ZoneOffset.UTC),
                bank,
                clock,
                ZoneOffset.UTC);
        CalibrationService calibrations = new CalibrationService(
                runs, analysis, bank, audit, clock, random, ZoneOffset.UTC, Runnable::run);
        statuses = new ItemStatusService(store, calibrations, bank, attempts, audit, clock);
        run = run(new RunOutcome.Done<>(
                new BankEstimates(Population.STANDARD, Map.of(), List.of(unfit(FIRST), unfit(SECOND)))));
        runs.begin(run(new RunOutcome.Running<>()), Instant.EPOCH);
        runs.finish(run);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CalibrationRun run(RunOutcome<BankEstimates> outcome) {
        return new CalibrationRun(
                new UUID(9, 1),
                CalibrationRun.Origin.ANSWERS,
                Instant.ofEpochMilli(1000),
                PACK.revision(),
                outcome,
                12,
                0,
                0);
    }

    private static ItemProposal unfit(ItemId item) {
        return new ItemProposal(
                item.value(),
                400,
                Logistic.threePl(0.2, 0, 0.2),
                new ItemProposal.Errors(0.1, 0.1, 0.05),
                0.02,
                0.2,
                Promotion.LOOK_AT);
    }

    private boolean retired(ItemId item) {
        return store.add(
                PACK.exam().id(),
                new StatusDecision(
                        0,
                        item,
                        ItemStatus.OPERATIONAL,
                        ItemStatus.RETIRED,
                        StatusDecision.Outcome.CHANGED,
                        "It is old",
                        Optional.empty(),
                        SOMEBODY,
                        Instant.ofEpochMilli(3000)));
    }

    private List<String> acts(ItemId item) {
        return audit.about(item.value(), 9).stream().map(AuditRow::act).toList();
    }

    @Test
    void what_someone_else_changed_meanwhile_is_not_written_down_as_changed() {
        int changed = statuses.accept(AUTHOR, run, item -> !item.equals(FIRST) || retired(item));

        assertThat(changed).isEqualTo(1);
        assertThat(statuses.of(FIRST)).isEqualTo(ItemStatus.RETIRED);
        assertThat(statuses.of(SECOND)).isEqualTo(ItemStatus.PRETEST);
        assertThat(acts(FIRST)).isEmpty();
        assertThat(acts(SECOND)).containsExactly("item-status-changed");
    }
}
