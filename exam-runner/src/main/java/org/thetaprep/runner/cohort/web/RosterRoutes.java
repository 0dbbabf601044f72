package org.thetaprep.runner.cohort.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.document.Csv;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PasswordLetters;
import org.thetaprep.runner.account.PasswordLinks;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.web.AccountsRoutes;
import org.thetaprep.runner.account.web.PasswordRoutes;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.InvitationService;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.cohort.Roster;
import org.thetaprep.runner.cohort.RosterPlan;
import org.thetaprep.runner.cohort.RosterService;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** Who is in a cohort: its roster in and out, and the passwords of its learners. */
public final class RosterRoutes implements Feature {

    private final CohortService cohorts;
    private final RosterService rosters;
    private final InvitationService invitations;
    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final Pages pages;
    private final DateTimeFormatter day;

    /**
     * @param cohorts who is in them
     * @param rosters imports
     * @param invitations ways into a cohort
     * @param links one-time addresses
     * @param letters sends them by mail
     * @param pages the templates
     * @param zone the time zone in which days are told
     */
    public RosterRoutes(
            CohortService cohorts,
            RosterService rosters,
            InvitationService invitations,
            PasswordLinks links,
            PasswordLetters letters,
            Pages pages,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.invitations = invitations;
        this.links = links;
        this.letters = letters;
        this.pages = pages;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/cohorts/{cohort}/roster", this::show, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/roster.csv", this::export, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/roster", this::dryRun, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/roster/import", this::carryOut, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/roster/invitations.csv", this::inviteAll, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/learners/{learner}/link", this::issueLink, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/learners/{learner}/revoke", this::revokeLinks, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/learners/{learner}/remove", this::remove, Access.INSTRUCTOR);
    }

    /**
     * A learner in the roster.
     *
     * @param path where they are changed
     * @param name what they are called
     * @param login what they sign in with; empty without one
     * @param since the day on which they joined
     * @param hasPassword whether they chose a password
     * @param mayReset whether an instructor may let them choose a password: not for who is more than a learner
     */
    public record MemberRow(
            String path, String name, String login, String since, boolean hasPassword, boolean mayReset) {}

    private MemberRow row(Cohort cohort, Member member) {
        return new MemberRow(
                "/cohorts/" + cohort.id() + "/learners/" + member.account().id(),
                member.learner().displayName(),
                login(member),
                day.format(member.since()),
                member.account().hasPassword(),
                mayReset(member.account()));
    }

    private static String login(Member member) {
        return member.account().login().map(login -> login.text()).orElse("");
    }

    private static boolean mayReset(Account account) {
        return account.login().isPresent() && account.roles().equals(Set.of(Role.LEARNER));
    }

    private void show(Context ctx) {
        show(ctx, CohortRoutes.cohort(ctx, cohorts), Map.of());
    }

    private void show(Context ctx, Cohort cohort, Map<String, Object> more) {
        List<MemberRow> members = cohorts.members(cohort.id()).stream()
                .map(member -> row(cohort, member))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("cohort", CohortView.of(cohort, members.size()));
        model.put("here", "roster");
        model.put("members", members);
        model.put("waiting", members.stream().filter(member -> !member.hasPassword()).count());
        model.put(
                "invitations",
                invitations.of(cohort).stream().map(one -> InvitationView.of(one, day)).toList());
        model.put("instructors", cohorts.instructors(cohort.id()).stream()
                .map(one -> Map.of("id", one.id().toString(), "name", one.learner().displayName()))
                .toList());
        model.put("problems", List.of());
        model.put("plan", null);
        model.put("roster", "");
        model.put("moving", false);
        model.put("done", "");
        model.put("refusal", "");
        model.putAll(more);
        pages.show(ctx, "roster", model);
    }

    private void export(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        csv(
                ctx,
                "roster",
                new DataTable(
                        "Roster",
                        List.of(
                                DataTable.Column.text("name"),
                                DataTable.Column.text("login"),
                                DataTable.Column.text("since"),
                                DataTable.Column.text("password")),
                        cohorts.members(cohort.id()).stream()
                                .map(member -> List.of(
                                        member.learner().displayName(),
                                        login(member),
                                        member.since().toString(),
                                        member.account().hasPassword() ? "chosen" : "not chosen yet"))
                                .toList()));
    }

    /** Answers with a table that a spreadsheet program may open. */
    public static void csv(Context ctx, String name, DataTable table) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8");
        ctx.result(Csv.of(table));
    }

    private void dryRun(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        String text = Parameters.ofForm(ctx, "roster");
        boolean moving = ctx.formParam("moving") != null;
        Roster roster = Roster.read(text);
        if (!roster.problems().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, cohort, Map.of("problems", roster.problems(), "roster", shortened(text), "moving", moving));
        } else {
            showPlan(ctx, cohort, text, moving, rosters.plan(Sessions.account(ctx), cohort, roster, moving));
        }
    }

    private void showPlan(Context ctx, Cohort cohort, String text, boolean moving, RosterPlan plan) {
        show(ctx, cohort, Map.of("plan", PlanView.of(plan), "roster", text, "moving", moving));
    }

    private static String shortened(String text) {
        return text.length() <= Roster.LONGEST ? text : "";
    }

    private void carryOut(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        String text = Parameters.ofForm(ctx, "roster");
        boolean moving = ctx.formParam("moving") != null;
        Account importer = Sessions.account(ctx);
        Roster roster = Roster.read(text);
        if (!roster.problems().isEmpty()) {
            dryRun(ctx);
            return;
        }
        try {
            RosterPlan done = rosters.carryOut(importer, cohort, roster, moving);
            show(ctx, cohort, Map.of("done", PlanView.of(done).sum() + "."));
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showPlan(ctx, cohort, text, moving, rosters.plan(importer, cohort, roster, moving));
        }
    }

    private void inviteAll(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        LearnerId instructor = Sessions.account(ctx).id();
        csv(
                ctx,
                "invitations",
                new DataTable(
                        "Invitations",
                        List.of(
                                DataTable.Column.text("name"),
                                DataTable.Column.text("login"),
                                DataTable.Column.text("address")),
                        cohorts.members(cohort.id()).stream()
                                .filter(member -> !member.account().hasPassword() && mayReset(member.account()))
                                .map(member -> invited(ctx, instructor, member))
                                .toList()));
    }

    private List<String> invited(Context ctx, LearnerId instructor, Member member) {
        String address = PasswordRoutes.address(ctx, links.issue(instructor, member.account()));
        AccountsRoutes.mailed(ctx, letters, member.account());
        return List.of(member.learner().displayName(), login(member), address);
    }

    private void issueLink(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Account owner = resettable(ctx, cohort);
        Secret link = links.issue(Sessions.account(ctx).id(), owner);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("name", owner.learner().displayName());
        model.put("first", !owner.hasPassword());
        model.put("address", PasswordRoutes.address(ctx, link));
        model.put("mailed", AccountsRoutes.mailed(ctx, letters, owner));
        model.put("back", "/cohorts/" + cohort.id() + "/roster");
        pages.show(ctx, "link", model);
    }

    private void revokeLinks(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        links.revoke(Sessions.account(ctx).id(), resettable(ctx, cohort).id());
        back(ctx, cohort);
    }

    private Account resettable(Context ctx, Cohort cohort) {
        return Optional.of(CohortRoutes.member(ctx, cohort, cohorts).account())
                .filter(RosterRoutes::mayReset)
                .orElseThrow(NotFound::new);
    }

    private void remove(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        cohorts.remove(
                Sessions.account(ctx).id(), cohort.id(), CohortRoutes.member(ctx, cohort, cohorts).account().id());
        back(ctx, cohort);
    }

    private static void back(Context ctx, Cohort cohort) {
        ctx.redirect("/cohorts/" + cohort.id() + "/roster", HttpStatus.SEE_OTHER);
    }
}
