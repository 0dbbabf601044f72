package org.thetaprep.runner.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountStore;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.LoginStore;
import org.thetaprep.runner.account.NewAccount;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SessionLimits;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class LoginStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SessionLimits DAY = new SessionLimits(Duration.ofDays(1), Duration.ofDays(1));
    private static final Secret TOKEN = new Secret("a-token");
    private static final NewAccount FOUNDER = new NewAccount("Zoë “Z” Ünal", new Login("zoë@example.org"), "a-hash");

    private final Database database;
    private final LoginStore store;
    private final AccountStore accounts;

    LoginStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseLoginStore(database);
        accounts = new DatabaseAccountStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static LearnerId someone() {
        return new LearnerId(UUID.randomUUID());
    }

    private Account founded() {
        accounts.keepToken(TOKEN, NOW, NOW.plusSeconds(60));
        return store.found(Optional.of(TOKEN), someone(), FOUNDER, NOW).orElseThrow();
    }

    @Test
    void a_class_is_founded_once_by_whoever_has_a_token() {
        assertThat(store.isClass()).isFalse();
        assertThat(store.found(Optional.of(TOKEN), someone(), FOUNDER, NOW)).isEmpty();
        Account founder = founded();
        assertThat(store.isClass()).isTrue();
        assertThat(founder.learner().displayName()).isEqualTo("Zoë “Z” Ünal");
        assertThat(founder.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(store.account(new Login("zoë@example.org"))).contains(founder);
        assertThat(store.found(Optional.empty(), someone(), FOUNDER, NOW)).isEmpty();
    }

    @Test
    void the_only_learner_becomes_the_founder_and_their_sessions_end() {
        accounts.keepToken(TOKEN, NOW, NOW.plusSeconds(60));
        Secret session = new Secret("a-session");
        Learner only = accounts.signIn(TOKEN, new Learner(someone(), "You"), session, NOW, DAY, DAY)
                .orElseThrow();
        Account founder =
                store.found(Optional.empty(), someone(), FOUNDER, NOW).orElseThrow();
        assertThat(founder.id()).isEqualTo(only.id());
        assertThat(founder.learner().displayName()).isEqualTo("Zoë “Z” Ünal");
        assertThat(accounts.session(session, NOW)).isEmpty();
    }

    @Test
    void in_a_class_a_token_signs_in_its_first_operator() {
        LearnerId founder = founded().id();
        Secret next = new Secret("the-next-token");
        accounts.keepToken(next, NOW, NOW.plusSeconds(60));
        assertThat(accounts.signIn(next, new Learner(someone(), "You"), new Secret("s"), NOW, DAY, DAY)
                        .map(Learner::id))
                .contains(founder);
    }

    @Test
    void a_login_belongs_to_one_account() {
        LearnerId first = someone();
        assertThat(store.add(first, "Ada", new Login("ada"), NOW)).isTrue();
        assertThat(store.add(someone(), "Another Ada", new Login("ada"), NOW)).isFalse();
        Account ada = store.account(new Login("ada")).orElseThrow();
        assertThat(ada.id()).isEqualTo(first);
        assertThat(ada.hasPassword()).isFalse();
        assertThat(store.passwordHash(new Login("ada"))).isEmpty();
        assertThat(store.accounts()).containsExactly(ada);
        assertThat(store.accounts(List.of(first, someone()))).containsExactly(ada);
    }

    @Test
    void a_new_password_ends_all_sessions() {
        LearnerId ada = someone();
        store.add(ada, "Ada", new Login("ada"), NOW);
        Secret session = new Secret("a-session");
        accounts.open(session, ada, NOW, DAY);
        store.setPassword(ada, "the-hash", NOW);
        assertThat(store.passwordHash(new Login("ada"))).contains("the-hash");
        assertThat(store.account(ada).orElseThrow().hasPassword()).isTrue();
        assertThat(accounts.session(session, NOW)).isEmpty();
    }

    @Test
    void a_role_is_given_and_taken_but_the_last_operator_stays() {
        LearnerId founder = founded().id();
        LearnerId ada = someone();
        store.add(ada, "Ada", new Login("ada"), NOW);
        assertThat(store.take(founder, Role.OPERATOR)).isFalse();
        store.give(ada, Role.OPERATOR, NOW);
        store.give(ada, Role.OPERATOR, NOW);
        assertThat(store.account(ada).orElseThrow().roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.OPERATOR);
        assertThat(store.take(founder, Role.OPERATOR)).isTrue();
        assertThat(store.account(founder).orElseThrow().is(Role.OPERATOR)).isFalse();
        assertThat(store.take(founder, Role.INSTRUCTOR)).isTrue();
    }

    @Test
    void attempts_to_sign_in_count_within_their_span() {
        String subject = new Secret("ada").hash();
        Instant since = NOW.minusSeconds(900);
        assertThat(store.countAttempt(subject, NOW, since)).isEqualTo(1);
        assertThat(store.countAttempt(subject, NOW, since)).isEqualTo(2);
        assertThat(store.countAttempt(new Secret("bob").hash(), NOW, since)).isEqualTo(1);
        assertThat(store.countAttempt(subject, NOW.plusSeconds(900), NOW)).isEqualTo(1);
        store.forgetAttempts(subject);
        assertThat(store.countAttempt(subject, NOW.plusSeconds(901), NOW)).isEqualTo(1);
    }
}
