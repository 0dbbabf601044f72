package org.thetaprep.runner.cohort;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.audit.AuditService;

/**
 * Cohorts: making and keeping them, who is in them, who teaches them. Whoever acts on a cohort has come by it through
 * {@link #taughtBy(LearnerId, CohortId)}, which is empty for a cohort that is not theirs as for one that is not there.
 */
public final class CohortService {

    private final CohortStore store;
    private final AccountService accounts;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where cohorts are kept
     * @param accounts who people are
     * @param audit where it is written down
     * @param clock the server's time
     * @param random for ids
     */
    public CohortService(
            CohortStore store,
            AccountService accounts,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a cohort.
     *
     * @param instructor who will teach it
     * @param name what it is called
     * @throws Refusal if the name is not taken
     */
    public Cohort create(LearnerId instructor, String name) {
        CohortId id = new CohortId(new UUID(random.nextLong(), random.nextLong()));
        Cohort cohort = new Cohort(id, checked(name), clock.instant(), false);
        return audit.together(() -> {
            store.add(cohort, instructor);
            audit.record(instructor.toString(), "cohort-made", id.toString(), "", cohort.name());
            return cohort;
        });
    }

    /** The cohorts that someone teaches: those in use first, newest first. */
    public List<Cohort> taughtBy(LearnerId instructor) {
        return store.taughtBy(instructor);
    }

    /** A cohort, if someone teaches it; nothing if it is another's or not there. */
    public Optional<Cohort> taughtBy(LearnerId instructor, CohortId cohort) {
        return store.isTaughtBy(cohort, instructor) ? store.cohort(cohort) : Optional.empty();
    }

    /** All cohorts, whoever teaches them, for operators: those in use first, newest first. */
    public List<Cohort> all() {
        return store.all();
    }

    /** What a cohort is called, whoever teaches it, for operators. */
    public Optional<String> nameOf(CohortId cohort) {
        return store.cohort(cohort).map(Cohort::name);
    }

    /** The cohorts that a learner is in: those in use first, newest first. */
    public List<Cohort> of(LearnerId learner) {
        return store.of(learner);
    }

    /** Whether someone teaches a cohort that a learner is in. */
    public boolean teaches(LearnerId instructor, LearnerId learner) {
        return store.teaches(instructor, learner);
    }

    /** A learner of a cohort, if they are in it. */
    public Optional<Member> member(CohortId cohort, LearnerId learner) {
        return members(cohort).stream()
                .filter(member -> member.account().id().equals(learner))
                .findFirst();
    }

    /** Who is in a cohort, in the order of names. */
    public List<Member> members(CohortId cohort) {
        List<CohortStore.Membership> memberships = store.memberships(cohort);
        Map<LearnerId, Account> known = accounts.accounts(
                memberships.stream().map(CohortStore.Membership::learner).toList());
        return memberships.stream()
                .map(membership -> new Member(known.get(membership.learner()), membership.since()))
                .toList();
    }

    /** Everyone who is in a cohort in use. */
    public List<LearnerId> everyone() {
        return store.everyone();
    }

    /** How many are in a cohort. */
    public int size(CohortId cohort) {
        return store.size(cohort);
    }

    /** Who teaches a cohort, the first first. */
    public List<Account> instructors(CohortId cohort) {
        return store.instructors(cohort).stream()
                .flatMap(id -> accounts.account(id).stream())
                .toList();
    }

    /**
     * Changes what a cohort is called.
     *
     * @throws Refusal if the name is not taken
     */
    public void rename(LearnerId instructor, Cohort cohort, String name) {
        String next = checked(name);
        audit.together(() -> {
            store.rename(cohort.id(), next);
            audit.record(instructor.toString(), "cohort-renamed", cohort.id().toString(), cohort.name(), next);
        });
    }

    /** Puts a cohort away. */
    public void archive(LearnerId instructor, Cohort cohort) {
        audit.together(() -> {
            store.archive(cohort.id(), Optional.of(clock.instant()));
            audit.record(instructor.toString(), "cohort-archived", cohort.id().toString());
        });
    }

    /** Takes a cohort out again. */
    public void restore(LearnerId instructor, Cohort cohort) {
        audit.together(() -> {
            store.archive(cohort.id(), Optional.empty());
            audit.record(instructor.toString(), "cohort-restored", cohort.id().toString());
        });
    }

    /**
     * Lets someone else teach a cohort too.
     *
     * @param instructor who asks
     * @param cohort the cohort
     * @param other who may be an instructor already, or becomes one
     * @throws Refusal if they are not an instructor
     */
    public void addInstructor(LearnerId instructor, Cohort cohort, Account other) {
        if (!other.is(Role.INSTRUCTOR)) {
            throw new Refusal(other.learner().displayName()
                    + " is not an instructor. An operator can make them one under Accounts.");
        }
        audit.together(() -> {
            store.addInstructor(cohort.id(), other.id(), clock.instant());
            audit.record(
                    instructor.toString(), "instructor-added", cohort.id().toString(), "", other.id().toString());
        });
    }

    /**
     * Lets someone no longer teach a cohort.
     *
     * @throws Refusal if nobody else teaches it
     */
    public void removeInstructor(LearnerId instructor, Cohort cohort, LearnerId other) {
        audit.together(() -> {
            if (!store.removeInstructor(cohort.id(), other)) {
                throw new Refusal("Someone has to teach the cohort.");
            }
            audit.record(
                    instructor.toString(), "instructor-removed", cohort.id().toString(), other.toString(), "");
        });
    }

    /**
     * Adds a learner to a cohort.
     *
     * @param actor who adds them; a learner who joins by a code adds themselves
     * @return whether they were added; they are in it already otherwise
     */
    public boolean enrol(LearnerId actor, CohortId cohort, LearnerId learner) {
        return audit.together(() -> {
            boolean added = store.enrol(cohort, learner, clock.instant());
            if (added) {
                audit.record(actor.toString(), "learner-enrolled", cohort.toString(), "", learner.toString());
            }
            return added;
        });
    }

    /** Takes a learner out of a cohort; what they did stays theirs. */
    public void remove(LearnerId instructor, CohortId cohort, LearnerId learner) {
        audit.together(() -> {
            if (store.leave(cohort, learner)) {
                audit.record(instructor.toString(), "learner-removed", cohort.toString(), learner.toString(), "");
            }
        });
    }

    private static String checked(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("A cohort's name has 1 to 200 characters.");
        }
        return name;
    }
}
