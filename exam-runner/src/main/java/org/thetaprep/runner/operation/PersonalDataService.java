package org.thetaprep.runner.operation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.audit.AuditService;

/** Gives people what is kept of them, deletes it when they ask for it, and old attempts after a time. */
public final class PersonalDataService {

    private static final int ATTEMPTS_AT_ONCE = 50;

    private final PersonalData data;
    private final LoginService logins;
    private final AuditService audit;
    private final InstantSource clock;
    private final Retention retention;

    /**
     * @param data what is kept
     * @param logins keeps roles
     * @param audit where it is written down
     * @param clock the server's time
     * @param retention what stays
     */
    public PersonalDataService(
            PersonalData data, LoginService logins, AuditService audit, InstantSource clock, Retention retention) {
        this.data = data;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
        this.retention = retention;
    }

    /**
     * Everything that is kept of someone, by table.
     *
     * @param actor who asked, for the audit
     */
    public Map<String, List<Map<String, Object>>> export(String actor, LearnerId learner) {
        audit.record(actor, "data-exported", learner.toString());
        return data.of(learner);
    }

    /** Whether answers stay, without a name, when an account is deleted. */
    public boolean keepsAnswers() {
        return retention.keepAnswers();
    }

    /**
     * Deletes an account.
     *
     * @param actor who asked, for the audit
     * @param account whose; the last operator's is refused
     * @throws org.thetaprep.runner.account.Refusal if someone has to be operator
     */
    public void delete(String actor, Account account) {
        audit.together(() -> {
            if (account.is(Role.OPERATOR)) {
                logins.setRole(account.id(), account, Role.OPERATOR, false);
            }
            data.erase(account.id(), retention.keepAnswers());
            audit.record(actor, "account-deleted", account.id().toString());
        });
    }

    /** Deletes attempts that were closed longer ago than they are kept, if they are not kept for ever. */
    public void deleteOldAttempts() {
        retention.closedAttempts().ifPresent(this::deleteOlderThan);
    }

    private void deleteOlderThan(Duration kept) {
        long before = clock.instant().minus(kept).toEpochMilli();
        int deleted = data.deleteAttempts(before, ATTEMPTS_AT_ONCE);
        int all = deleted;
        while (deleted == ATTEMPTS_AT_ONCE) {
            deleted = data.deleteAttempts(before, ATTEMPTS_AT_ONCE);
            all += deleted;
        }
        if (all > 0) {
            audit.recordUnknown("old-attempts-deleted", Integer.toString(all));
        }
    }
}
