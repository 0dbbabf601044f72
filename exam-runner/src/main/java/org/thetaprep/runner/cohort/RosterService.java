package org.thetaprep.runner.cohort;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.audit.AuditService;

/** Says what the import of a roster would do, and does it. */
public final class RosterService {

    private final CohortService cohorts;
    private final LoginService logins;
    private final AuditService audit;

    /**
     * @param cohorts who is in them
     * @param logins who has an account
     * @param audit where it is written down
     */
    public RosterService(CohortService cohorts, LoginService logins, AuditService audit) {
        this.cohorts = cohorts;
        this.logins = logins;
        this.audit = audit;
    }

    /**
     * What an import would do. An account that exists joins only if the importer teaches its owner already or is an
     * operator: otherwise a roster would open anybody's answers to whoever knows their login.
     *
     * @param importer who asks
     * @param cohort the cohort
     * @param roster the learners
     * @param moving whether learners leave the importer's other cohorts
     */
    public RosterPlan plan(Account importer, Cohort cohort, Roster roster, boolean moving) {
        Set<LearnerId> members = cohorts.members(cohort.id()).stream()
                .map(member -> member.account().id())
                .collect(Collectors.toCollection(HashSet::new));
        return new RosterPlan(roster.entries().stream()
                .map(entry -> row(importer, cohort, entry, moving, members))
                .toList());
    }

    private RosterPlan.Row row(
            Account importer, Cohort cohort, RosterEntry entry, boolean moving, Set<LearnerId> members) {
        Optional<Account> known = logins.account(entry.login());
        if (known.isEmpty()) {
            return new RosterPlan.Row(entry, RosterPlan.Change.NEW, "");
        }
        LearnerId id = known.get().id();
        String called = known.get().learner().displayName();
        String named = called.equals(entry.name()) ? "" : "Stays called " + called + ". ";
        if (members.contains(id)) {
            return new RosterPlan.Row(entry, RosterPlan.Change.STAYS, named.strip());
        }
        if (!importer.is(Role.OPERATOR) && !cohorts.teaches(importer.id(), id)) {
            return new RosterPlan.Row(
                    entry,
                    RosterPlan.Change.REFUSED,
                    "This login belongs to someone whom you do not teach. Let them join by the code of the cohort.");
        }
        List<String> left = moving ? others(importer.id(), cohort, id).stream().map(Cohort::name).toList() : List.of();
        return left.isEmpty()
                ? new RosterPlan.Row(entry, RosterPlan.Change.JOINS, named.strip())
                : new RosterPlan.Row(
                        entry, RosterPlan.Change.MOVES, named + "Leaves " + String.join(", ", left) + ".");
    }

    /** The other cohorts in use that a learner is in and the importer teaches. */
    private List<Cohort> others(LearnerId importer, Cohort cohort, LearnerId learner) {
        Set<CohortId> taught = cohorts.taughtBy(importer).stream().map(Cohort::id).collect(Collectors.toSet());
        return cohorts.of(learner).stream()
                .filter(other -> !other.archived() && !other.id().equals(cohort.id()) && taught.contains(other.id()))
                .toList();
    }

    /**
     * Carries an import out.
     *
     * @return what was done
     * @throws Refusal if a row is refused by now; nothing was changed
     */
    public RosterPlan carryOut(Account importer, Cohort cohort, Roster roster, boolean moving) {
        return audit.together(() -> {
            RosterPlan plan = plan(importer, cohort, roster, moving);
            if (plan.count(RosterPlan.Change.REFUSED) > 0) {
                throw new Refusal("Meanwhile a row is refused.");
            }
            for (RosterPlan.Row row : plan.rows()) {
                switch (row.change()) {
                    case NEW -> enrol(
                            importer,
                            cohort,
                            logins.add(importer.id(), row.entry().name(), row.entry().login().text()));
                    case JOINS -> enrol(importer, cohort, logins.account(row.entry().login()).orElseThrow());
                    case MOVES -> move(importer, cohort, logins.account(row.entry().login()).orElseThrow());
                    case STAYS, REFUSED -> {}
                }
            }
            audit.record(
                    importer.id().toString(),
                    "roster-imported",
                    cohort.id().toString(),
                    "",
                    plan.count(RosterPlan.Change.NEW) + " new, " + plan.count(RosterPlan.Change.JOINS) + " joined, "
                            + plan.count(RosterPlan.Change.MOVES) + " moved, " + plan.count(RosterPlan.Change.STAYS)
                            + " stayed");
            return plan;
        });
    }

    private void enrol(Account importer, Cohort cohort, Account learner) {
        cohorts.enrol(importer.id(), cohort.id(), learner.id());
    }

    private void move(Account importer, Cohort cohort, Account learner) {
        List<Cohort> others = others(importer.id(), cohort, learner.id());
        enrol(importer, cohort, learner);
        others.forEach(other -> cohorts.remove(importer.id(), other.id(), learner.id()));
    }
}
