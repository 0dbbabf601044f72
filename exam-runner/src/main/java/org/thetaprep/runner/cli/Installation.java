package org.thetaprep.runner.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.report.page.DocumentPage;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.ApiTokens;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.PasswordLetters;
import org.thetaprep.runner.account.PasswordLinks;
import org.thetaprep.runner.account.PasswordRules;
import org.thetaprep.runner.account.ProviderSignIn;
import org.thetaprep.runner.account.openid.OpenIdProvider;
import org.thetaprep.runner.account.password.Argon2idPasswords;
import org.thetaprep.runner.account.password.CommonPasswords;
import org.thetaprep.runner.account.store.DatabaseApiTokenStore;
import org.thetaprep.runner.account.store.DatabaseAccountStore;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.account.smtp.SmtpPostman;
import org.thetaprep.runner.account.store.DatabasePasswordLetterStore;
import org.thetaprep.runner.account.store.DatabasePasswordLinkStore;
import org.thetaprep.runner.account.store.DatabaseProviderIdentityStore;
import org.thetaprep.runner.account.web.AccountRoutes;
import org.thetaprep.runner.account.web.AccountsRoutes;
import org.thetaprep.runner.account.web.ApiTokenRoutes;
import org.thetaprep.runner.account.web.PasswordRoutes;
import org.thetaprep.runner.account.web.ProviderRoutes;
import org.thetaprep.runner.account.web.RequestLimits;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.analysis.store.DatabaseAnswerSheets;
import org.thetaprep.runner.analysis.web.ItemAnalysisRoutes;
import org.thetaprep.runner.assembly.WarmSolver;
import org.thetaprep.runner.assignment.AssignedWork;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.AssignmentStore;
import org.thetaprep.runner.assignment.PrecisionMeter;
import org.thetaprep.runner.assignment.SetAssemblyService;
import org.thetaprep.runner.assignment.TargetPlanner;
import org.thetaprep.runner.assignment.store.DatabaseAssignmentStore;
import org.thetaprep.runner.assignment.web.AssignmentFormRoutes;
import org.thetaprep.runner.assignment.web.AssignmentListRoutes;
import org.thetaprep.runner.assignment.web.AssignmentRoutes;
import org.thetaprep.runner.assignment.web.MyAssignmentRoutes;
import org.thetaprep.runner.assignment.web.PickedItemsRoutes;
import org.thetaprep.runner.assignment.web.TaughtAssignments;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.attempt.web.StartRoutes;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.audit.web.AuditRoutes;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.calibration.store.DatabaseCalibrationStore;
import org.thetaprep.runner.calibration.store.DatabaseStatusStore;
import org.thetaprep.runner.calibration.web.CalibrationRoutes;
import org.thetaprep.runner.calibration.web.CalibrationSection;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.InvitationService;
import org.thetaprep.runner.cohort.RosterService;
import org.thetaprep.runner.cohort.store.DatabaseCohortStore;
import org.thetaprep.runner.cohort.store.DatabaseInvitationStore;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortSettingsRoutes;
import org.thetaprep.runner.cohort.web.JoinRoutes;
import org.thetaprep.runner.cohort.web.RosterRoutes;
import org.thetaprep.runner.dispute.DisputeService;
import org.thetaprep.runner.dispute.DisputeStore;
import org.thetaprep.runner.dispute.RulingsInForce;
import org.thetaprep.runner.dispute.store.DatabaseDisputeStore;
import org.thetaprep.runner.dispute.web.DisputeRoutes;
import org.thetaprep.runner.drill.DrillService;
import org.thetaprep.runner.drill.store.DatabaseDrillStore;
import org.thetaprep.runner.drill.web.DrillRoutes;
import org.thetaprep.runner.gradebook.GradebookService;
import org.thetaprep.runner.gradebook.web.GradebookRoutes;
import org.thetaprep.runner.home.PlanService;
import org.thetaprep.runner.home.store.DatabaseExamDateStore;
import org.thetaprep.runner.home.web.HistoryRoutes;
import org.thetaprep.runner.home.web.HomeRoutes;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.knowledge.web.KnowledgeRoutes;
import org.thetaprep.runner.live.LiveService;
import org.thetaprep.runner.live.web.LiveRoutes;
import org.thetaprep.runner.operation.PersonalDataService;
import org.thetaprep.runner.operation.store.DatabasePersonalData;
import org.thetaprep.runner.operation.web.PersonalDataRoutes;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.database.Leases;
import org.thetaprep.runner.platform.job.BackgroundJob;
import org.thetaprep.runner.platform.metrics.Metrics;
import org.thetaprep.runner.platform.web.Assets;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LearnWorker;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.RequestLog;
import org.thetaprep.runner.platform.web.SignInWays;
import org.thetaprep.runner.platform.web.WebServer;
import org.thetaprep.runner.practice.PracticeHistory;
import org.thetaprep.runner.practice.PracticeService;
import org.thetaprep.runner.practice.PracticeStore;
import org.thetaprep.runner.practice.store.DatabasePracticeStore;
import org.thetaprep.runner.practice.web.PracticeRoutes;
import org.thetaprep.runner.reference.ReferenceService;
import org.thetaprep.runner.reference.store.DatabaseChecklistStore;
import org.thetaprep.runner.reference.web.ReferenceRoutes;
import org.thetaprep.runner.report.AttemptHistory;
import org.thetaprep.runner.report.Rehearsal;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.report.web.ReportRoutes;
import org.thetaprep.runner.report.web.ReviewRoutes;
import org.thetaprep.runner.standing.EffectService;
import org.thetaprep.runner.standing.StandingService;
import org.thetaprep.runner.standing.store.DatabaseStandingStore;
import org.thetaprep.runner.standing.web.CohortMapRoutes;
import org.thetaprep.runner.standing.web.EffectRoutes;
import org.thetaprep.runner.standing.web.TaughtLearnerRoutes;

/** A running installation: every object of the product, built by hand and joined here. */
final class Installation implements AutoCloseable {

    private static final Duration EXPIRY_PAUSE = Duration.ofSeconds(2);
    private static final Duration ANALYSIS_PAUSE = Duration.ofSeconds(20);
    private static final Duration SCHEDULE_PAUSE = Duration.ofSeconds(30);
    private static final Duration CATCH_UP_PAUSE = Duration.ofSeconds(10);
    private static final Duration LETTERS_PAUSE = Duration.ofSeconds(2);
    private static final Duration LIVE_PAUSE = Duration.ofSeconds(1);
    private static final Duration RETENTION_PAUSE = Duration.ofHours(1);
    private static final Duration REHEARSAL_PAUSE = Duration.ofSeconds(4);

    private final Database database;
    private final Watching watching;
    private final WebServer server;
    private final LiveRoutes live;
    private final List<BackgroundJob> jobs;
    private final List<ExecutorService> workers;
    private final AccountService accounts;
    private final LoginService logins;
    private final AttemptService attempts;

    private Installation(
            Database database,
            Watching watching,
            WebServer server,
            LiveRoutes live,
            List<BackgroundJob> jobs,
            List<ExecutorService> workers,
            AccountService accounts,
            LoginService logins,
            AttemptService attempts) {
        this.database = database;
        this.watching = watching;
        this.server = server;
        this.live = live;
        this.jobs = List.copyOf(jobs);
        this.workers = List.copyOf(workers);
        this.accounts = accounts;
        this.logins = logins;
        this.attempts = attempts;
    }

    /**
     * Starts an installation.
     *
     * @param settings what the operator has set
     * @param address where the data are
     * @param clock the server's time
     * @param random a source fit for secrets
     * @param zone the time zone in which times are told
     * @throws UnreadablePack if the pack has errors
     * @throws org.thetaprep.runner.platform.database.DatabaseUnavailable if the database cannot be reached
     * @throws org.thetaprep.runner.platform.web.PortInUse if another program listens on the port
     */
    static Installation start(
            ServerSettings settings,
            DatabaseAddress address,
            InstantSource clock,
            RandomGenerator random,
            ZoneId zone) {
        Metrics metrics = new Metrics();
        CompletableFuture<Database> opening = CompletableFuture.supplyAsync(() -> Database.open(address, metrics));
        try {
            ContentPack pack = new PackLocation(settings.pack()).read((folder, reading) -> {
                ContentPack read = reading.match(new Reading());
                new DatabasePackArchive(joined(opening)).keep(read, folder, clock.instant());
                return read;
            });
            Watching watching =
                    new Watching(settings.operation(), metrics, joined(opening), address, clock);
            return start(settings, joined(opening), watching, metrics, address, pack, clock, random, zone);
        } catch (RuntimeException e) {
            opening.thenAccept(Database::close);
            throw e;
        }
    }

    private static Installation start(
            ServerSettings settings,
            Database database,
            Watching watching,
            Metrics metrics,
            DatabaseAddress address,
            ContentPack pack,
            InstantSource clock,
            RandomGenerator random,
            ZoneId zone) {
        DatabaseCalibrationStore calibrationStore = new DatabaseCalibrationStore(database);
        DatabaseStatusStore statusStore = new DatabaseStatusStore(database);
        ItemBank bank = new ItemBank(pack, new DatabasePackArchive(database), calibrationStore, statusStore);
        DatabaseAccountStore accountStore = new DatabaseAccountStore(database);
        DatabaseLoginStore loginStore = new DatabaseLoginStore(database);
        AuditService audit = new AuditService(new DatabaseAuditStore(database), clock, random);
        AccountService accounts = new AccountService(accountStore, loginStore, audit, clock, random);
        LoginService logins = new LoginService(
                loginStore,
                accountStore,
                new Argon2idPasswords(random),
                new PasswordRules(CommonPasswords.shipped()),
                settings.limits().signIn(),
                audit,
                clock,
                random);
        ApiTokens apiTokens =
                new ApiTokens(new DatabaseApiTokenStore(database), accounts, audit, clock, random);
        PasswordLinks passwordLinks = new PasswordLinks(
                new DatabasePasswordLinkStore(database), accounts, logins, audit, clock, random);
        PasswordLetters letters = new PasswordLetters(
                settings.mail()
                        .map(server -> new CountedPostman(
                                new SmtpPostman(server, settings.trust().getSocketFactory(), clock), metrics)),
                new DatabasePasswordLetterStore(database),
                passwordLinks,
                logins,
                audit,
                clock,
                random);
        ProviderSignIn provider = new ProviderSignIn(
                settings.provider().map(named -> new OpenIdProvider(named.client(), settings.trust(), clock)),
                new DatabaseProviderIdentityStore(database),
                accounts,
                logins,
                audit,
                clock,
                random);
        DatabaseCohortStore cohortStore = new DatabaseCohortStore(database);
        CohortService cohorts = new CohortService(cohortStore, accounts, audit, clock, random);
        RosterService rosters = new RosterService(cohorts, logins, audit);
        InvitationService invitations = new InvitationService(
                new DatabaseInvitationStore(database), cohortStore, cohorts, logins, audit, clock, random);
        PersonalDataService personalData = new PersonalDataService(
                new DatabasePersonalData(database), logins, audit, clock, settings.retention());
        WarmSolver solver = new WarmSolver();
        DisputeStore disputeStore = new DatabaseDisputeStore(database);
        DatabaseAttemptStore attemptStore = new DatabaseAttemptStore(database);
        watching.count(database, attemptStore, address);
        AttemptService attempts = new AttemptService(
                attemptStore, bank, clock, random, solver, new RulingsInForce(disputeStore));
        DisputeService disputes = new DisputeService(disputeStore, attempts, bank, cohorts, audit, clock, random);
        ReadinessModels models = new ReadinessModels();
        ReportService reports = new ReportService(attempts, bank, models, zone);
        ItemAnalysisService analysis = new ItemAnalysisService(
                new DatabaseAnswerSheets(database), attempts, reports, bank, clock, zone);
        ExecutorService planning = Executors.newSingleThreadExecutor(run -> new Thread(run, "planning"));
        ExecutorService calibrating = Executors.newSingleThreadExecutor(run -> new Thread(run, "calibration"));
        CalibrationService calibrations = new CalibrationService(
                calibrationStore, analysis, bank, audit, clock, random, zone, calibrating);
        ItemStatusService statuses =
                new ItemStatusService(statusStore, calibrations, bank, attempts, audit, clock);
        PracticeStore practiceStore = new DatabasePracticeStore(database);
        PracticeHistory practiceHistory = new PracticeHistory(practiceStore, bank);
        KnowledgeService knowledge = new KnowledgeService(
                List.of(new AttemptHistory(attempts, bank), practiceHistory),
                bank,
                models,
                KnowledgeRules.USUAL);
        PracticeService practice =
                new PracticeService(practiceStore, bank, knowledge, models, KnowledgeRules.USUAL, clock, random);
        StandingService standings = new StandingService(
                new DatabaseStandingStore(database),
                cohorts,
                attempts,
                practiceHistory,
                new KnowledgeService(
                        List.of(AttemptHistory.forInstructors(attempts, bank), practiceHistory),
                        bank,
                        models,
                        KnowledgeRules.USUAL),
                bank,
                clock);
        ReferenceService reference = new ReferenceService(bank, knowledge, new DatabaseChecklistStore(database), clock);
        DrillService drill = new DrillService(new DatabaseDrillStore(database), bank, knowledge, clock, zone);
        AssignmentStore assignmentStore = new DatabaseAssignmentStore(database);
        TargetPlanner planner = new TargetPlanner(assignmentStore, knowledge, bank, models, clock, planning);
        AssignmentService assignments =
                new AssignmentService(assignmentStore, cohorts, audit, planner, clock, random);
        AssignmentProgress progress = new AssignmentProgress(assignmentStore, attempts, clock);
        AssignedWork assignedWork =
                new AssignedWork(assignmentStore, cohorts, attempts, planner, bank, clock);
        PlanService plans = new PlanService(
                knowledge, practice, drill, assignedWork, bank, new DatabaseExamDateStore(database), clock, zone);
        Templates templates = new Templates();
        Assets assets = Assets.load("assets", "org/thetaprep/report/page")
                .joining("room.js", "room/main.js");
        Pages pages = new Pages(assets, new SignInWays(letters.areSent(), settings.provider().map(ProviderSettings::label).orElse("")));
        ReadinessPage readinessPage = new ReadinessPage(templates);
        ReadinessPdf readinessPdf = new ReadinessPdf(templates);
        ReportRoutes reportRoutes = new ReportRoutes(reports, pages, readinessPage, readinessPdf);
        ReferenceRoutes referenceRoutes = new ReferenceRoutes(reference, pages);
        TaughtAssignments taught = new TaughtAssignments(assignments, cohorts, bank, pages, zone);
        LiveRoutes liveRoutes = new LiveRoutes(new LiveService(cohorts, attempts, audit), cohorts, pages, zone);
        WebServer server = WebServer.start(
                settings.listening(),
                pages,
                joined(watching.routes(), List.of(
                        assets,
                        new Sessions(accounts, apiTokens),
                        new RequestLimits(settings.limits().requests(), audit, clock),
                        new AccountRoutes(accounts, logins, pages),
                        new PasswordRoutes(passwordLinks, letters, logins, pages),
                        new ProviderRoutes(provider, accounts, logins, pages),
                        new AccountsRoutes(accounts, logins, passwordLinks, letters, pages),
                        new ApiTokenRoutes(apiTokens, pages, zone),
                        new GradebookRoutes(cohorts, new GradebookService(cohorts, assignments, progress), pages, zone),
                        new PersonalDataRoutes(personalData, accounts, pages),
                        new AuditRoutes(audit, accounts, logins, cohorts, pages, zone),
                        new CohortRoutes(cohorts, pages),
                        new CohortSettingsRoutes(cohorts, invitations, logins, pages),
                        new RosterRoutes(cohorts, rosters, invitations, passwordLinks, letters, pages, zone),
                        new JoinRoutes(invitations, accounts, logins, pages),
                        new AssignmentListRoutes(assignments, progress, taught, pages, zone),
                        new AssignmentFormRoutes(assignments, taught, bank, pages, zone),
                        new AssignmentRoutes(assignments, progress, taught, cohorts, bank, pages, zone),
                        new PickedItemsRoutes(
                                assignments,
                                taught,
                                new SetAssemblyService(cohorts, knowledge, bank, solver, clock),
                                attempts,
                                bank,
                                pages),
                        new MyAssignmentRoutes(assignedWork, attempts, bank, pages, zone),
                        new ItemAnalysisRoutes(
                                analysis,
                                cohorts,
                                bank,
                                pages,
                                new DocumentPage(templates),
                                new DocumentPdf(templates),
                                new CalibrationSection(calibrations, statuses, zone)),
                        new CohortMapRoutes(
                                cohorts, standings, progress, bank, pages, new DocumentPdf(templates), clock, zone),
                        new EffectRoutes(
                                new EffectService(cohorts, assignments, progress, standings, bank),
                                assignments,
                                cohorts,
                                bank,
                                pages,
                                zone),
                        new TaughtLearnerRoutes(
                                cohorts,
                                standings,
                                attempts,
                                reports,
                                bank,
                                pages,
                                readinessPage,
                                readinessPdf,
                                zone),
                        liveRoutes,
                        new CalibrationRoutes(calibrations, statuses, pages, zone),
                        new HomeRoutes(plans, attempts, reports, disputes, bank, pages, zone),
                        new HistoryRoutes(attempts, reports, bank, pages, zone),
                        new StartRoutes(attempts, bank, pages, zone),
                        new AttemptRoutes(attempts, new PrecisionMeter(attempts, knowledge, bank), pages),
                        new KnowledgeRoutes(knowledge, bank, pages, clock, zone),
                        new PracticeRoutes(practice, knowledge, bank, pages, clock, zone),
                        new ReviewRoutes(reports, disputes, pages, zone),
                        new DisputeRoutes(disputes, pages, zone),
                        reportRoutes,
                        new LearnWorker(),
                        referenceRoutes,
                        new DrillRoutes(drill, pages, random))),
                new RandomRequestIds(),
                settings.log().requests() ? metrics.and(new RequestLog()) : metrics);
        BackgroundJob expiry = BackgroundJob.repeat("expiry", EXPIRY_PAUSE, metrics.timed("expiry", attempts::expireDue));
        Leases leases = new Leases(database, clock, UUID.randomUUID());
        BackgroundJob analysing = BackgroundJob.repeat(
                "item-analysis", ANALYSIS_PAUSE, leases.alone("item-analysis", metrics.timed("item-analysis", () -> {
                    disputes.carryOutPending();
                    analysis.catchUp();
                })));
        BackgroundJob retention = BackgroundJob.repeat(
                "retention",
                RETENTION_PAUSE,
                leases.alone("retention", metrics.timed("retention", personalData::deleteOldAttempts)));
        BackgroundJob calibration = BackgroundJob.repeat(
                "calibration-schedule",
                SCHEDULE_PAUSE,
                metrics.timed("calibration-schedule", calibrations::startDue));
        BackgroundJob catchUp = BackgroundJob.repeat(
                "standings",
                CATCH_UP_PAUSE,
                leases.alone("standings", metrics.timed("standings", standings::catchUp)));
        BackgroundJob live = BackgroundJob.repeat("live", LIVE_PAUSE, metrics.timed("live", liveRoutes::tick));
        BackgroundJob sending = BackgroundJob.repeat(
                "letters", LETTERS_PAUSE, metrics.timed("letters", letters::sendDue));
        BackgroundJob rehearsal = BackgroundJob.once("rehearsal", REHEARSAL_PAUSE, () -> {
            referenceRoutes.rehearse();
            practice.prepare(pack.exam().blueprints().get(0));
            solver.warmUp();
            reportRoutes.rehearse(
                    Rehearsal.of(reports, pack, pack.exam().blueprints().get(0), solver));
        });
        return new Installation(
                database,
                watching,
                server,
                liveRoutes,
                List.of(expiry, retention, live, analysing, calibration, catchUp, sending, rehearsal),
                List.of(planning, calibrating),
                accounts,
                logins,
                attempts);
    }

    private static List<Feature> joined(List<Feature> some, List<Feature> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Database joined(CompletableFuture<Database> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What the server answers to. */
    List<WebServer.Route> routes() {
        return server.routes();
    }

    /** The address of the first page. */
    String address() {
        return server.address();
    }

    /** What learners do in attempts. */
    AttemptService attempts() {
        return attempts;
    }

    /** Whose login this is, if it is anybody's. */
    Optional<LearnerId> account(Login login) {
        return logins.account(login).map(Account::id);
    }

    /** An address that signs in, once. */
    String signInAddress() {
        return server.address() + "/start?token=" + accounts.newToken().text();
    }

    /** The port at which health and figures are answered apart from learners, if there is one. */
    Optional<Integer> managementPort() {
        return watching.managementPort();
    }

    /** Says that it is not ready, waits as long as is set, and stops. */
    void stop() throws InterruptedException {
        watching.announceStop();
        close();
    }

    /** Finishes running requests, ends streams and jobs, writes what waits, and closes the database. */
    @Override
    public void close() {
        live.close();
        server.close();
        workers.forEach(ExecutorService::shutdownNow);
        jobs.forEach(BackgroundJob::close);
        watching.close();
        database.close();
    }

    private static final class Reading implements PackReading.Cases<ContentPack> {

        @Override
        public ContentPack readable(PackReading.Readable reading) {
            return reading.pack();
        }

        @Override
        public ContentPack unreadable(PackReading.Unreadable reading) {
            throw new UnreadablePack(reading.problems());
        }
    }
}
