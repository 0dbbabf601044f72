package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.dispute.DisputeService;
import org.thetaprep.runner.dispute.DisputeStore;
import org.thetaprep.runner.dispute.RulingService;
import org.thetaprep.runner.fairness.FairnessService;
import org.thetaprep.runner.fairness.store.DatabaseFairnessStore;
import org.thetaprep.runner.itembank.ItemBank;

/**
 * Attempts, and what is learnt of the items by them.
 *
 * @param attempted the items, attempts at them, and what attempts are worth
 * @param disputes items that learners report
 * @param rulings what is decided on these
 * @param calibrations runs that measure the bank
 * @param statuses which items are in use
 * @param fairness how items treat groups
 */
record ExamServices(
        AttemptServices attempted,
        DisputeService disputes,
        RulingService rulings,
        CalibrationService calibrations,
        ItemStatusService statuses,
        FairnessService fairness) {

    static ExamServices of(Surroundings with, ContentPack pack, PeopleServices people, Executor calibrating) {
        InstantSource clock = with.clock();
        AttemptServices attempted =
                AttemptServices.of(with.database(), pack, clock, with.random(), with.zone());
        ItemBank bank = attempted.bank();
        AttemptService attempts = attempted.attempts();
        ItemAnalysisService analysis = attempted.analysis();
        DisputeStore disputeStore = attempted.disputeStore();
        CalibrationService calibrations = new CalibrationService(
                attempted.calibrationStore(),
                analysis,
                bank,
                people.audit(),
                clock,
                with.random(),
                with.zone(),
                calibrating);
        return new ExamServices(
                attempted,
                new DisputeService(
                        disputeStore, attempts, bank, people.cohorts(), people.audit(), clock, with.random()),
                new RulingService(disputeStore, attempts, people.audit(), clock, with.random()),
                calibrations,
                new ItemStatusService(
                        attempted.statusStore(), calibrations, bank, attempts, people.audit(), clock),
                new FairnessService(
                        new DatabaseFairnessStore(with.database()),
                        analysis,
                        people.cohorts(),
                        bank,
                        people.audit(),
                        clock,
                        with.random(),
                        calibrating));
    }
}
