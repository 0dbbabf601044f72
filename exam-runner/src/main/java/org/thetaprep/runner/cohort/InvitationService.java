package org.thetaprep.runner.cohort;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SignIn;
import org.thetaprep.runner.audit.AuditService;

/**
 * Ways into a cohort: a link that works once, or a code of eight letters and digits that a class shares. Both end by
 * themselves and can be revoked.
 */
public final class InvitationService {

    /** How long an invitation lasts. */
    public static final Duration LIFE = Duration.ofDays(14);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int HALF = 4;
    private static final long A_CLASS = 500;

    private final InvitationStore store;
    private final CohortStore cohorts;
    private final CohortService members;
    private final LoginService logins;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where invitations are kept
     * @param cohorts where cohorts are kept
     * @param members who is in them
     * @param logins makes accounts
     * @param audit where it is written down
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public InvitationService(
            InvitationStore store,
            CohortStore cohorts,
            CohortService members,
            LoginService logins,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.cohorts = cohorts;
        this.members = members;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a code for a cohort, in place of the one before. */
    public Invitation newCode(LearnerId instructor, Cohort cohort) {
        String code = letters() + "-" + letters();
        Invitation invitation = invitation(cohort, Optional.of(code), A_CLASS);
        return audit.together(() -> {
            of(cohort).stream()
                    .filter(before -> before.code().isPresent())
                    .forEach(before -> revoke(instructor, cohort, before.id()));
            store.keep(invitation, opens(code), instructor, clock.instant());
            audit.record(instructor.toString(), "join-code-made", cohort.id().toString());
            return invitation;
        });
    }

    /** Makes a link for one newcomer; its secret is told this once. */
    public Secret newLink(LearnerId instructor, Cohort cohort) {
        Secret secret = Secret.from(random);
        Invitation invitation = invitation(cohort, Optional.empty(), 1);
        return audit.together(() -> {
            store.keep(invitation, secret, instructor, clock.instant());
            audit.record(instructor.toString(), "invitation-made", cohort.id().toString());
            return secret;
        });
    }

    private Invitation invitation(Cohort cohort, Optional<String> code, long uses) {
        if (cohort.archived()) {
            throw new Refusal("The cohort is archived: nobody joins it.");
        }
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Invitation(id, cohort.id(), code, uses, clock.instant().plus(LIFE));
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** What opens an invitation: the secret of a link as it is, a code however it was typed. */
    private static Secret opens(String typed) {
        String code = typed.strip().replaceAll("[\\s-]", "");
        return new Secret(code.length() == 2 * HALF ? code.toUpperCase(Locale.ROOT) : typed.strip());
    }

    /** The invitations of a cohort that can be used, the newest first. */
    public List<Invitation> of(Cohort cohort) {
        return store.of(cohort.id(), clock.instant());
    }

    /** Ends an invitation of a cohort. */
    public void revoke(LearnerId instructor, Cohort cohort, UUID id) {
        audit.together(() -> {
            store.revoke(cohort.id(), id, clock.instant());
            audit.record(instructor.toString(), "invitation-revoked", cohort.id().toString());
        });
    }

    /** The cohort that a code or link opens, if it can be used and the cohort is in use. */
    public Optional<Cohort> opened(String typed) {
        return invitation(typed).flatMap(invitation -> cohorts.cohort(invitation.cohort()));
    }

    private Optional<Invitation> invitation(String typed) {
        return store.find(opens(typed), clock.instant()).filter(invitation -> cohorts.cohort(invitation.cohort())
                .filter(cohort -> !cohort.archived())
                .isPresent());
    }

    /**
     * Lets someone who is signed in join.
     *
     * @return whether the invitation could be used; it is not used up by someone who is in the cohort already
     */
    public boolean join(String typed, LearnerId learner) {
        Optional<Invitation> invitation = invitation(typed);
        if (invitation.isEmpty()) {
            return false;
        }
        CohortId cohort = invitation.get().cohort();
        if (members.member(cohort, learner).isPresent()) {
            return true;
        }
        return audit.together(() -> {
            if (!store.use(invitation.get().id(), clock.instant())) {
                return false;
            }
            members.enrol(learner, cohort, learner);
            return true;
        });
    }

    /**
     * Makes an account for a newcomer, who joins.
     *
     * @return who they are and their session; nothing if the invitation cannot be used
     * @throws Refusal if name, login or password are not taken; the invitation can be used again
     */
    public Optional<SignIn.Done> register(String typed, String name, String login, String password) {
        Optional<Invitation> invitation = invitation(typed).filter(found -> store.use(found.id(), clock.instant()));
        return invitation.map(found -> {
            SignIn.Done newcomer;
            try {
                newcomer = logins.register(name, login, password);
            } catch (RuntimeException e) {
                store.giveBack(found.id());
                throw e;
            }
            members.enrol(newcomer.account().id(), found.cohort(), newcomer.account().id());
            return newcomer;
        });
    }
}
