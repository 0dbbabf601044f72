package org.thetaprep.runner.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.PasswordLinks;
import org.thetaprep.runner.account.PasswordRules;
import org.thetaprep.runner.account.SignInLimit;
import org.thetaprep.runner.account.password.Argon2idPasswords;
import org.thetaprep.runner.account.password.CommonPasswords;
import org.thetaprep.runner.account.store.DatabaseAccountStore;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.account.store.DatabasePasswordLinkStore;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.operation.PersonalDataService;
import org.thetaprep.runner.operation.store.DatabasePersonalData;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.settings.Settings;

/** The accounts of an installation as commands work on them. */
final class UserAccounts {

    /** Who did it, in the audit. */
    static final String ACTOR = "the command line";

    private final LoginService logins;
    private final PasswordLinks links;
    private final PersonalDataService data;

    UserAccounts(Database database, Settings settings) {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        DatabaseAccountStore accountStore = new DatabaseAccountStore(database);
        DatabaseLoginStore loginStore = new DatabaseLoginStore(database);
        AuditService audit = new AuditService(new DatabaseAuditStore(database), clock, random);
        AccountService accounts = new AccountService(accountStore, loginStore, audit, clock, random);
        this.logins = new LoginService(
                loginStore,
                accountStore,
                new Argon2idPasswords(random),
                new PasswordRules(CommonPasswords.shipped()),
                SignInLimit.USUAL,
                audit,
                clock,
                random);
        this.links =
                new PasswordLinks(new DatabasePasswordLinkStore(database), accounts, logins, audit, clock, random);
        this.data = new PersonalDataService(
                new DatabasePersonalData(database), logins, audit, clock, RetentionSettings.of(settings));
    }

    LoginService logins() {
        return logins;
    }

    PasswordLinks links() {
        return links;
    }

    PersonalDataService data() {
        return data;
    }

    /**
     * Whose login this is.
     *
     * @throws WrongUse if it is nobody's
     */
    Account account(String login) {
        return Login.parse(login)
                .flatMap(logins::account)
                .orElseThrow(() -> new WrongUse("there is no account with the login " + login
                        + "; all there are is told by thetaprep user list"));
    }
}
