package org.thetaprep.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.store.DatabaseAccountStore;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.assembly.WarmSolver;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.AssignmentStore;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Extent;
import org.thetaprep.runner.assignment.TargetGoal;
import org.thetaprep.runner.assignment.TargetPlanner;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.assignment.store.DatabaseAssignmentStore;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.KeyRulings;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.store.DatabaseCohortStore;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.practice.PracticeHistory;
import org.thetaprep.runner.practice.store.DatabasePracticeStore;
import org.thetaprep.runner.report.AttemptHistory;

/**
 * Times the planning of targeted sets for a cohort whose learners have answered 80 items each: {@code AssignmentTimes PACK
 * DATA LEARNERS}.
 */
public final class AssignmentTimes {

    private static final int ANSWERS = 80;

    private final ContentPack pack;
    private final Database database;
    private final RandomGenerator random = new SplittableRandom(1);
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-29T09:00:00Z"));

    private AssignmentTimes(ContentPack pack, Database database) {
        this.pack = pack;
        this.database = database;
    }

    public static void main(String[] arguments) {
        ContentPack pack = ((PackReading.Readable) PackReader.read(Path.of(arguments[0]))).pack();
        Path file = Path.of(arguments[1], "thetaprep.db");
        try (Database database = Database.open(new DatabaseAddress.SqliteFile(file))) {
            new DatabasePackArchive(database).keep(pack, Path.of(arguments[0]), Instant.EPOCH);
            new AssignmentTimes(pack, database).run(Integer.parseInt(arguments[2]));
        }
    }

    private void run(int learners) {
        ItemBank bank = new ItemBank(pack, new DatabasePackArchive(database));
        AttemptService attempts = attempts(bank);
        DatabaseCohortStore cohortStore = new DatabaseCohortStore(database);
        AuditService audit = new AuditService(new DatabaseAuditStore(database), clock, random);
        CohortService cohorts = new CohortService(
                cohortStore,
                new AccountService(
                        new DatabaseAccountStore(database), new DatabaseLoginStore(database), audit, clock, random),
                audit,
                clock,
                random);
        LearnerId instructor = learner();
        CohortId cohort = cohorts.create(instructor, "Cohort").id();
        for (int i = 0; i < learners; i++) {
            LearnerId learner = learner();
            cohortStore.enrol(cohort, learner, clock.instant());
            answer(attempts, learner);
        }
        AssignmentService fresh = assignments(attempts(bank), bank, cohorts);
        time(fresh, cohort, instructor, learners, TargetGoal.Focus.DOMAINS, new Extent.Items(20), "after a start");
        for (TargetGoal.Focus focus : TargetGoal.Focus.values()) {
            time(fresh, cohort, instructor, learners, focus, new Extent.Items(20), "again");
        }
        time(fresh, cohort, instructor, learners, TargetGoal.Focus.DOMAINS, new Extent.Precision(3, 300, 25, false), "again");
    }

    private void time(
            AssignmentService assignments,
            CohortId cohort,
            LearnerId instructor,
            int learners,
            TargetGoal.Focus focus,
            Extent extent,
            String when) {
        long begin = System.nanoTime();
        Assignment draft = assignments.draft(instructor, cohort, "Week 1", work(focus, extent), usual());
        System.out.printf(
                Locale.ROOT,
                "| %s, %d learners with %d answers, %s | %.1f s |%n",
                name(focus, extent),
                learners,
                ANSWERS,
                when,
                (System.nanoTime() - begin) / 1e9);
        require(draft, learners);
    }

    private void require(Assignment draft, int learners) {
        int planned = new DatabaseAssignmentStore(database).assigned(draft.id()).size();
        if (planned != learners) {
            throw new IllegalStateException(planned + " of " + learners + " were planned");
        }
    }

    private static String name(TargetGoal.Focus focus, Extent extent) {
        return extent instanceof Extent.Items ? "20 items on " + focus.name().toLowerCase(Locale.ROOT) : "precision";
    }

    private Work work(TargetGoal.Focus focus, Extent extent) {
        return new Work.Targeted(new TargetGoal(pack.exam().blueprints().get(0).id(), focus, extent));
    }

    private static Conditions usual() {
        return new Conditions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                ReviewRule.AFTER_SUBMIT,
                Terms.Feedback.AT_THE_END);
    }

    private AttemptService attempts(ItemBank bank) {
        return new AttemptService(
                new DatabaseAttemptStore(database), bank, clock, random, new WarmSolver(), KeyRulings.NONE);
    }

    /** Planning in the foreground, so that its end is known. */
    private AssignmentService assignments(AttemptService attempts, ItemBank bank, CohortService cohorts) {
        ReadinessModels models = new ReadinessModels();
        AssignmentStore store = new DatabaseAssignmentStore(database);
        KnowledgeService knowledge = new KnowledgeService(
                List.of(
                        new AttemptHistory(attempts, bank),
                        new PracticeHistory(new DatabasePracticeStore(database), bank)),
                bank,
                models,
                KnowledgeRules.USUAL);
        return new AssignmentService(
                store,
                cohorts,
                new AuditService(new DatabaseAuditStore(database), clock, random),
                new TargetPlanner(store, knowledge, bank, models, clock, Runnable::run),
                clock,
                random);
    }

    private LearnerId learner() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        database.write(handle -> handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, ?)", id.toString(), "Learner", 0L));
        return new LearnerId(id);
    }

    private void answer(AttemptService attempts, LearnerId learner) {
        Blueprint blueprint = pack.exam().blueprints().get(0);
        AttemptHeader begun = attempts.start(
                learner,
                new FormWish.Selection(
                        blueprint.id(),
                        ANSWERS,
                        Set.of(),
                        Set.of(),
                        Set.of(ItemType.MULTIPLE_CHOICE),
                        FormWish.Past.ANY,
                        Optional.empty()),
                new Terms(
                        AttemptKind.SET,
                        Optional.of(Duration.ofHours(5)),
                        Allowance.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        ReviewRule.AFTER_SUBMIT,
                        Terms.Feedback.AT_THE_END,
                        Optional.empty()));
        Form form = attempts.peek(begun.id()).orElseThrow().state().form();
        List<IdentifiedCommand> commands = new ArrayList<>();
        for (int place = 1; place <= form.length(); place++) {
            ScorableItem item = pack.scorable(form.at(place).item()).orElseThrow();
            commands.add(command(new AttemptCommand.Answer(place, 0, Optional.of(response((MultipleChoice) item)))));
        }
        commands.add(command(new AttemptCommand.Submit()));
        attempts.execute(learner, begun.id(), commands);
    }

    private Response response(MultipleChoice item) {
        List<Option> options = item.options();
        return random.nextInt(3) == 0
                ? item.key()
                : new ChoiceResponse(options.get(random.nextInt(options.size())).id());
    }

    private IdentifiedCommand command(AttemptCommand command) {
        return new IdentifiedCommand(
                new EventId(new UUID(random.nextLong(), random.nextLong()).toString()), command);
    }
}
