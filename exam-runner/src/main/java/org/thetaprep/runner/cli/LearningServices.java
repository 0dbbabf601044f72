package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.util.List;
import org.thetaprep.runner.drill.DrillService;
import org.thetaprep.runner.drill.store.DatabaseDrillStore;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.practice.PracticeHistory;
import org.thetaprep.runner.practice.PracticeService;
import org.thetaprep.runner.practice.PracticeStore;
import org.thetaprep.runner.practice.store.DatabasePracticeStore;
import org.thetaprep.runner.reference.ReferenceService;
import org.thetaprep.runner.reference.store.DatabaseChecklistStore;
import org.thetaprep.runner.report.AttemptHistory;

/**
 * What is known of learners, and where they practise and look things up.
 *
 * @param knowledge what is known of a learner, as they see it
 * @param forInstructors the same as those who teach them see it
 * @param practised the answers of practice
 * @param practice adaptive sessions
 * @param reference the quick reference
 * @param drill cards
 */
record LearningServices(
        KnowledgeService knowledge,
        KnowledgeService forInstructors,
        PracticeHistory practised,
        PracticeService practice,
        ReferenceService reference,
        DrillService drill) {

    static LearningServices of(Surroundings with, AttemptServices attempts) {
        Database database = with.database();
        InstantSource clock = with.clock();
        ItemBank bank = attempts.bank();
        PracticeStore practiceStore = new DatabasePracticeStore(database);
        PracticeHistory practised = new PracticeHistory(practiceStore, bank);
        KnowledgeService knowledge = knowledge(new AttemptHistory(attempts.attempts(), bank), practised, attempts);
        return new LearningServices(
                knowledge,
                knowledge(AttemptHistory.forInstructors(attempts.attempts(), bank), practised, attempts),
                practised,
                new PracticeService(
                        practiceStore, bank, knowledge, attempts.models(), KnowledgeRules.USUAL, clock, with.random()),
                new ReferenceService(bank, knowledge, new DatabaseChecklistStore(database), clock),
                new DrillService(new DatabaseDrillStore(database), bank, knowledge, clock, with.zone()));
    }

    private static KnowledgeService knowledge(
            AttemptHistory attempted, PracticeHistory practised, AttemptServices attempts) {
        return new KnowledgeService(
                List.of(attempted, practised), attempts.bank(), attempts.models(), KnowledgeRules.USUAL);
    }
}
