package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.ApiTokens;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.PasswordLetters;
import org.thetaprep.runner.account.PasswordLinks;
import org.thetaprep.runner.account.PasswordRules;
import org.thetaprep.runner.account.ProviderSignIn;
import org.thetaprep.runner.account.openid.OpenIdProvider;
import org.thetaprep.runner.account.password.Argon2idPasswords;
import org.thetaprep.runner.account.password.CommonPasswords;
import org.thetaprep.runner.account.smtp.SmtpPostman;
import org.thetaprep.runner.account.store.DatabaseAccountStore;
import org.thetaprep.runner.account.store.DatabaseApiTokenStore;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.account.store.DatabasePasswordLetterStore;
import org.thetaprep.runner.account.store.DatabasePasswordLinkStore;
import org.thetaprep.runner.account.store.DatabaseProviderIdentityStore;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.InvitationService;
import org.thetaprep.runner.cohort.RosterService;
import org.thetaprep.runner.cohort.store.DatabaseCohortStore;
import org.thetaprep.runner.cohort.store.DatabaseInvitationStore;
import org.thetaprep.runner.operation.PersonalDataService;
import org.thetaprep.runner.operation.store.DatabasePersonalData;
import org.thetaprep.runner.platform.database.Database;

/**
 * Who people are, how they sign in, who teaches them, and what of all this is written down.
 *
 * @param audit what people did that others may ask about
 * @param accounts accounts and sessions
 * @param logins logins, passwords and roles
 * @param tokens personal tokens of programs
 * @param links one-time addresses by which passwords are chosen
 * @param letters the same addresses by mail
 * @param provider sign-in by a provider
 * @param cohorts who is taught together, and by whom
 * @param rosters cohorts as lists of people
 * @param invitations addresses by which people join a cohort
 * @param personalData what is kept of a person
 */
record PeopleServices(
        AuditService audit,
        AccountService accounts,
        LoginService logins,
        ApiTokens tokens,
        PasswordLinks links,
        PasswordLetters letters,
        ProviderSignIn provider,
        CohortService cohorts,
        RosterService rosters,
        InvitationService invitations,
        PersonalDataService personalData) {

    static PeopleServices of(Surroundings with) {
        ServerSettings settings = with.settings();
        Database database = with.database();
        InstantSource clock = with.clock();
        RandomGenerator random = with.random();
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
        PasswordLinks links =
                new PasswordLinks(new DatabasePasswordLinkStore(database), accounts, logins, audit, clock, random);
        PasswordLetters letters = new PasswordLetters(
                settings.mail()
                        .map(server -> new CountedPostman(
                                new SmtpPostman(server, settings.trust().getSocketFactory(), clock), with.metrics())),
                new DatabasePasswordLetterStore(database),
                links,
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
        return new PeopleServices(
                audit,
                accounts,
                logins,
                new ApiTokens(new DatabaseApiTokenStore(database), accounts, audit, clock, random),
                links,
                letters,
                provider,
                cohorts,
                new RosterService(cohorts, logins, audit),
                new InvitationService(
                        new DatabaseInvitationStore(database), cohortStore, cohorts, logins, audit, clock, random),
                new PersonalDataService(
                        new DatabasePersonalData(database), logins, audit, clock, settings.retention()));
    }
}
