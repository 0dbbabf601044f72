package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.page.DocumentPage;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.runner.account.web.AccountRoutes;
import org.thetaprep.runner.account.web.AccountsRoutes;
import org.thetaprep.runner.account.web.ApiTokenRoutes;
import org.thetaprep.runner.account.web.PasswordRoutes;
import org.thetaprep.runner.account.web.ProviderRoutes;
import org.thetaprep.runner.account.web.RequestLimits;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.analysis.web.ItemAnalysisRoutes;
import org.thetaprep.runner.analysis.web.ItemSections;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.PrecisionMeter;
import org.thetaprep.runner.assignment.SetAssemblyService;
import org.thetaprep.runner.assignment.web.AssignmentFormRoutes;
import org.thetaprep.runner.assignment.web.AssignmentListRoutes;
import org.thetaprep.runner.assignment.web.AssignmentRoutes;
import org.thetaprep.runner.assignment.web.MyAssignmentRoutes;
import org.thetaprep.runner.assignment.web.PickedItemsRoutes;
import org.thetaprep.runner.assignment.web.TaughtAssignments;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.attempt.web.StartRoutes;
import org.thetaprep.runner.audit.web.AuditRoutes;
import org.thetaprep.runner.calibration.web.CalibrationPage;
import org.thetaprep.runner.calibration.web.CalibrationRoutes;
import org.thetaprep.runner.calibration.web.CalibrationSection;
import org.thetaprep.runner.calibration.web.ItemStatusRoutes;
import org.thetaprep.runner.calibration.web.ParameterFileRoutes;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortSettingsRoutes;
import org.thetaprep.runner.cohort.web.JoinRoutes;
import org.thetaprep.runner.cohort.web.RosterRoutes;
import org.thetaprep.runner.dispute.web.DisputeRoutes;
import org.thetaprep.runner.drill.web.DrillRoutes;
import org.thetaprep.runner.fairness.web.FairnessRoutes;
import org.thetaprep.runner.fairness.web.FairnessSection;
import org.thetaprep.runner.gradebook.GradebookService;
import org.thetaprep.runner.gradebook.web.GradebookRoutes;
import org.thetaprep.runner.home.PlanService;
import org.thetaprep.runner.home.web.HistoryRoutes;
import org.thetaprep.runner.home.web.HomeRoutes;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.web.KnowledgeRoutes;
import org.thetaprep.runner.live.LiveService;
import org.thetaprep.runner.live.web.LiveRoutes;
import org.thetaprep.runner.operation.web.PersonalDataRoutes;
import org.thetaprep.runner.platform.web.Assets;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LearnWorker;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.SignInWays;
import org.thetaprep.runner.practice.web.PracticeRoutes;
import org.thetaprep.runner.practice.web.PracticeSessionRoutes;
import org.thetaprep.runner.reference.web.ChecklistRoutes;
import org.thetaprep.runner.reference.web.ComparisonRoutes;
import org.thetaprep.runner.reference.web.ReferenceRoutes;
import org.thetaprep.runner.report.Rehearsal;
import org.thetaprep.runner.report.web.ReportRoutes;
import org.thetaprep.runner.report.web.ReviewRoutes;
import org.thetaprep.runner.standing.EffectService;
import org.thetaprep.runner.standing.web.CohortMapRoutes;
import org.thetaprep.runner.standing.web.EffectRoutes;
import org.thetaprep.runner.standing.web.TaughtLearnerRoutes;

/** What the learners' server answers to: the pages and addresses of all features. */
final class ServedFeatures {

    private final Surroundings with;
    private final PeopleServices people;
    private final AttemptServices attempted;
    private final ExamServices exams;
    private final LearningServices learning;
    private final TeachingServices teaching;
    private final PlanService plans;
    private final Assets assets;
    private final Pages pages;
    private final Templates templates = new Templates();
    private final ReadinessPage readinessPage = new ReadinessPage(templates);
    private final ReadinessPdf readinessPdf = new ReadinessPdf(templates);
    private final LiveRoutes live;
    private final ReferenceRoutes reference;
    private final ReportRoutes reports;
    private final Workers workers;

    /**
     * @param with what the installation has from outside
     * @param services all of them
     * @param workers where requests that compute for a while wait
     */
    ServedFeatures(Surroundings with, Services services, Workers workers) {
        this.with = with;
        this.workers = workers;
        this.people = services.people();
        this.exams = services.exams();
        this.attempted = exams.attempted();
        this.learning = services.learning();
        this.teaching = services.teaching();
        this.plans = services.plans();
        this.assets = Assets.load("assets", "org/thetaprep/report/page").joining("room.js", "room/main.js");
        this.pages = new Pages(
                assets,
                new SignInWays(
                        people.letters().areSent(),
                        with.settings().provider().map(ProviderSettings::label).orElse("")));
        this.live = new LiveRoutes(
                new LiveService(people.cohorts(), attempted.attempts(), people.audit()),
                people.cohorts(),
                pages,
                with.zone());
        this.reference = new ReferenceRoutes(learning.reference(), pages);
        this.reports = new ReportRoutes(attempted.reports(), pages, readinessPage, readinessPdf, workers.reports());
    }

    /** The templates. */
    Pages pages() {
        return pages;
    }

    /** The pages that are sent anew while they are open. */
    LiveRoutes live() {
        return live;
    }

    /**
     * All features, in the order in which they are registered. Javalin looks through the routes in this order: the room, which
     * all learners of an exam ask all the time, comes first.
     */
    List<Feature> all() {
        return Stream.of(ofRoom(), ofPeople(), ofTeaching(), ofLearners()).flatMap(List::stream).toList();
    }

    private List<Feature> ofRoom() {
        return List.of(new AttemptRoutes(
                attempted.attempts(),
                new PrecisionMeter(attempted.attempts(), learning.knowledge(), attempted.bank()),
                pages));
    }

    private List<Feature> ofPeople() {
        ZoneId zone = with.zone();
        return List.of(
                assets,
                new Sessions(people.accounts(), people.tokens()),
                new RequestLimits(with.settings().limits().requests(), people.audit(), with.clock()),
                new AccountRoutes(people.accounts(), people.logins(), pages),
                new PasswordRoutes(people.links(), people.letters(), people.logins(), pages),
                new ProviderRoutes(people.provider(), people.accounts(), people.logins(), pages),
                new AccountsRoutes(people.accounts(), people.logins(), people.links(), people.letters(), pages),
                new ApiTokenRoutes(people.tokens(), pages, zone),
                new GradebookRoutes(
                        people.cohorts(),
                        new GradebookService(people.cohorts(), teaching.assignments(), teaching.progress()),
                        pages,
                        zone),
                new PersonalDataRoutes(people.personalData(), people.accounts(), pages),
                new AuditRoutes(people.audit(), people.accounts(), people.logins(), people.cohorts(), pages, zone),
                new CohortRoutes(people.cohorts(), pages),
                new CohortSettingsRoutes(people.cohorts(), people.invitations(), people.logins(), pages),
                new RosterRoutes(
                        people.cohorts(),
                        people.rosters(),
                        people.invitations(),
                        people.links(),
                        people.letters(),
                        pages,
                        zone),
                new JoinRoutes(people.invitations(), people.accounts(), people.logins(), pages));
    }

    private List<Feature> ofTeaching() {
        AssignmentService assignments = teaching.assignments();
        AssignmentProgress progress = teaching.progress();
        CohortService cohorts = people.cohorts();
        ItemBank bank = attempted.bank();
        ZoneId zone = with.zone();
        TaughtAssignments taught = new TaughtAssignments(assignments, cohorts, bank, pages, zone);
        FairnessSection unfair = new FairnessSection(exams.fairness(), zone);
        CalibrationPage calibration =
                new CalibrationPage(exams.calibrations(), exams.statuses(), unfair, pages, zone);
        return List.of(
                new AssignmentListRoutes(assignments, progress, taught, pages, zone),
                new AssignmentFormRoutes(assignments, taught, bank, pages, zone),
                new AssignmentRoutes(assignments, progress, taught, cohorts, bank, pages, zone),
                new PickedItemsRoutes(
                        assignments,
                        taught,
                        new SetAssemblyService(
                                cohorts, learning.knowledge(), bank, attempted.solver(), with.clock()),
                        attempted.attempts(),
                        bank,
                        pages),
                new MyAssignmentRoutes(teaching.assigned(), attempted.attempts(), bank, pages, zone),
                new ItemAnalysisRoutes(
                        attempted.analysis(),
                        cohorts,
                        bank,
                        pages,
                        new DocumentPage(templates),
                        new DocumentPdf(templates),
                        new ItemSections(List.of(
                                new CalibrationSection(exams.calibrations(), exams.statuses(), zone), unfair)),
                        workers.reports()),
                new CohortMapRoutes(
                        cohorts,
                        teaching.standings(),
                        progress,
                        bank,
                        pages,
                        new DocumentPdf(templates),
                        with.clock(),
                        zone,
                        workers.reports()),
                new EffectRoutes(
                        new EffectService(cohorts, assignments, progress, teaching.standings(), bank),
                        assignments,
                        cohorts,
                        bank,
                        pages,
                        zone),
                new TaughtLearnerRoutes(
                        cohorts,
                        teaching.standings(),
                        attempted.attempts(),
                        attempted.reports(),
                        bank,
                        pages,
                        readinessPage,
                        readinessPdf,
                        zone,
                        workers.reports()),
                live,
                new CalibrationRoutes(exams.calibrations(), calibration),
                new ItemStatusRoutes(exams.calibrations(), exams.statuses(), pages),
                new ParameterFileRoutes(exams.calibrations(), calibration),
                new FairnessRoutes(exams.fairness(), pages, zone));
    }

    private List<Feature> ofLearners() {
        AttemptService attempts = attempted.attempts();
        ItemBank bank = attempted.bank();
        InstantSource clock = with.clock();
        ZoneId zone = with.zone();
        return List.of(
                new HomeRoutes(plans, attempts, attempted.reports(), exams.disputes(), bank, pages, zone),
                new HistoryRoutes(attempts, attempted.reports(), bank, pages, zone),
                new StartRoutes(attempts, bank, pages, zone, workers.forms()),
                new KnowledgeRoutes(learning.knowledge(), bank, pages, clock, zone),
                new PracticeRoutes(learning.practice(), learning.knowledge(), bank, pages, clock, zone),
                new PracticeSessionRoutes(learning.practice(), learning.knowledge(), bank, pages),
                new ReviewRoutes(attempted.reports(), exams.disputes(), pages, zone),
                new DisputeRoutes(exams.disputes(), exams.rulings(), pages, zone),
                reports,
                new LearnWorker(),
                reference,
                new ComparisonRoutes(learning.reference(), pages),
                new ChecklistRoutes(learning.reference(), pages),
                new DrillRoutes(learning.drill(), pages, with.random()));
    }

    /** Does once what makes the first request after a start slow: reads, draws, assembles. */
    void rehearse() {
        ContentPack pack = attempted.bank().current();
        Blueprint first = pack.exam().blueprints().get(0);
        reference.rehearse();
        learning.practice().prepare(first);
        attempted.solver().warmUp();
        reports.rehearse(Rehearsal.of(attempted.reports(), pack, first, attempted.solver()));
    }
}
