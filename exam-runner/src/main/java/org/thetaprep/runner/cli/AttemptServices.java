package org.thetaprep.runner.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.analysis.store.DatabaseAnswerSheets;
import org.thetaprep.runner.assembly.WarmSolver;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.calibration.store.DatabaseCalibrationStore;
import org.thetaprep.runner.calibration.store.DatabaseStatusStore;
import org.thetaprep.runner.dispute.DisputeStore;
import org.thetaprep.runner.dispute.RulingsInForce;
import org.thetaprep.runner.dispute.store.DatabaseDisputeStore;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.ReportService;

/**
 * The items, attempts at them, and what attempts are worth: what a server has, and a command that reads or adds to its
 * data.
 *
 * @param calibrationStore calibrations and versions of parameters
 * @param statusStore decisions on the statuses of items
 * @param disputeStore items that learners reported, and rulings
 * @param bank the pack in force and earlier ones
 * @param solver assembles forms
 * @param attemptStore the attempts' events
 * @param attempts the attempts
 * @param models what measures answers
 * @param reports marks and measures closed attempts
 * @param analysis how items do in the field
 */
record AttemptServices(
        DatabaseCalibrationStore calibrationStore,
        DatabaseStatusStore statusStore,
        DisputeStore disputeStore,
        ItemBank bank,
        WarmSolver solver,
        AttemptStore attemptStore,
        AttemptService attempts,
        ReadinessModels models,
        ReportService reports,
        ItemAnalysisService analysis) {

    /**
     * Those of a server.
     *
     * @param database its data
     * @param pack the pack in force
     * @param clock its time
     * @param random a source fit for secrets
     * @param zone the time zone in which times are told
     */
    static AttemptServices of(
            Database database, ContentPack pack, InstantSource clock, RandomGenerator random, ZoneId zone) {
        DatabaseCalibrationStore calibrationStore = new DatabaseCalibrationStore(database);
        DatabaseStatusStore statusStore = new DatabaseStatusStore(database);
        DisputeStore disputeStore = new DatabaseDisputeStore(database);
        ItemBank bank = new ItemBank(pack, new DatabasePackArchive(database), calibrationStore, statusStore);
        WarmSolver solver = new WarmSolver();
        AttemptStore attemptStore = new DatabaseAttemptStore(database);
        AttemptService attempts =
                new AttemptService(attemptStore, bank, clock, random, solver, new RulingsInForce(disputeStore));
        ReadinessModels models = new ReadinessModels();
        ReportService reports = new ReportService(attempts, bank, models, zone);
        return new AttemptServices(
                calibrationStore,
                statusStore,
                disputeStore,
                bank,
                solver,
                attemptStore,
                attempts,
                models,
                reports,
                new ItemAnalysisService(
                        new DatabaseAnswerSheets(database), attempts, reports, bank, clock, zone));
    }

    /** Those of a command, which tells times in UTC. */
    static AttemptServices of(Database database, ContentPack pack) {
        return of(database, pack, InstantSource.system(), new SecureRandom(), ZoneOffset.UTC);
    }
}
