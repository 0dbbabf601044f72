package org.thetaprep.runner.home.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.assignment.web.MineView;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.web.BlueprintView;
import org.thetaprep.runner.attempt.web.RunningView;
import org.thetaprep.runner.dispute.DisputeService;
import org.thetaprep.runner.dispute.web.NewsView;
import org.thetaprep.runner.home.Plan;
import org.thetaprep.runner.home.PlanService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.web.EstimateView;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.practice.PracticeGoal;
import org.thetaprep.runner.practice.web.BeliefView;
import org.thetaprep.runner.report.ReportService;

/** The first page: the plan. */
public final class HomeRoutes implements Feature {

    private static final int LISTED = 5;

    private final PlanService plans;
    private final AttemptService attempts;
    private final ReportService reports;
    private final DisputeService disputes;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param plans the learner's plan
     * @param attempts the learner's attempts
     * @param reports their reports
     * @param disputes what was ruled on their items
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public HomeRoutes(
            PlanService plans,
            AttemptService attempts,
            ReportService reports,
            DisputeService disputes,
            ItemBank bank,
            Pages pages,
            ZoneId zone) {
        this.plans = plans;
        this.attempts = attempts;
        this.reports = reports;
        this.disputes = disputes;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::home, Access.LEARNER);
        routes.post("/exam-date", this::setExamDate, Access.LEARNER);
        routes.post("/exam-date/remove", this::removeExamDate, Access.LEARNER);
    }

    /** Those in the list that are mock exams: a set is of what someone chose, and no measure of a trend. */
    private static List<AttemptView> exams(List<Attempt> closed, List<AttemptView> listed) {
        Set<Integer> numbers = closed.stream()
                .map(Attempt::header)
                .filter(header -> header.kind() == AttemptKind.EXAM)
                .map(AttemptHeader::number)
                .collect(Collectors.toSet());
        return listed.stream().filter(view -> numbers.contains(view.number())).toList();
    }

    private void home(Context ctx) {
        Learner learner = Sessions.learner(ctx);
        ContentPack pack = bank.current();
        Exam exam = pack.exam();
        List<Attempt> closed = attempts.all(learner.id()).stream()
                .filter(attempt -> !attempt.header().isRunning())
                .toList();
        List<AttemptView> listed = closed.stream()
                .flatMap(attempt -> view(attempt).stream())
                .limit(LISTED)
                .toList();
        Plan plan = plans.of(learner.id());
        RunningView running = RunningView.of(attempts, learner.id()).orElse(null);
        BlueprintView blueprint = BlueprintView.offered(exam);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "home");
        model.put("exam", exam);
        model.put("blueprint", blueprint);
        model.put("running", running);
        model.put("rulings", NewsView.of(disputes.news(learner.id())));
        model.put("standing", StandingView.of(plan, scale(exam)));
        model.put("answers", plan.knowledge().answers());
        model.put("next", ActionView.of(plan.next(), running, blueprint, plan.drill(), exam.id()));
        model.put("domains", domains(plan, exam));
        model.put(
                "costliest",
                plan.costliest().stream()
                        .map(held -> BeliefView.of(held.misconception(), held.belief()))
                        .toList());
        model.put("drill", plan.drill());
        model.put(
                "assigned",
                plan.assigned().stream()
                        .map(mine -> MineView.of(mine, attempts.now(), zone))
                        .limit(LISTED)
                        .toList());
        model.put("examDate", ExamDateView.of(plan));
        model.put("attempts", listed);
        model.put("moreAttempts", closed.size() - listed.size());
        model.put("trend", TrendWords.of(exams(closed, listed)).orElse(null));
        model.put(
                "bank",
                Map.of(
                        "items", pack.scorableItems().size(),
                        "models", pack.models().size(),
                        "caseStudies",
                                pack.items().stream()
                                        .filter(CaseStudy.class::isInstance)
                                        .count()));
        pages.show(ctx, "home", model);
    }

    private static ScoreScale scale(Exam exam) {
        return new ScoreScale(
                exam.scoreScale().minimum(),
                exam.scoreScale().maximum(),
                exam.scoreScale().cut());
    }

    private static List<DomainRow> domains(Plan plan, Exam exam) {
        List<DomainRow> rows = new ArrayList<>();
        for (int d = 0; d < exam.domains().size(); d++) {
            Domain domain = exam.domains().get(d);
            rows.add(new DomainRow(
                    domain.number(),
                    domain.title(),
                    new PracticeGoal.InDomain(domain.number()).text(),
                    EstimateView.of(plan.readiness().domains().get(d))));
        }
        return rows;
    }

    /**
     * A domain in the plan.
     *
     * @param number the domain's number
     * @param title its title
     * @param goal the goal of practice in it
     * @param estimate where the learner stands in it
     */
    public record DomainRow(int number, String title, String goal, EstimateView estimate) {}

    private Optional<AttemptView> view(Attempt attempt) {
        return reports.result(attempt).map(result -> AttemptView.of(attempt, result, zone));
    }

    private void setExamDate(Context ctx) {
        String day = Parameters.ofForm(ctx, "on");
        try {
            plans.setExamDate(Sessions.learner(ctx).id(), LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            throw new BadRequest("the day of the exam must be a date like 2026-12-14");
        } catch (IllegalArgumentException e) {
            throw new BadRequest(e.getMessage());
        }
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void removeExamDate(Context ctx) {
        plans.removeExamDate(Sessions.learner(ctx).id());
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }
}
