package org.thetaprep.runner.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.AccountStore;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SessionLimits;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class AccountStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));
    private static final SessionLimits QUARTER = new SessionLimits(Duration.ofMinutes(15), Duration.ofMinutes(15));
    private static final Secret TOKEN = new Secret("a-token");
    private static final Secret SESSION = new Secret("a-session");

    private final Database database;
    private final AccountStore store;
    private final Learner newcomer = new Learner(new LearnerId(UUID.randomUUID()), "Zoë “Z” Ünal");

    AccountStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseAccountStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<Learner> learnerOf(Secret session, Instant now) {
        return store.session(session, now).map(signedIn -> signedIn.account().learner());
    }

    private Optional<Learner> signIn(Secret token, Secret session) {
        return store.signIn(token, newcomer, session, NOW, QUARTER, QUARTER);
    }

    @Test
    void a_token_is_usable_until_it_is_past() {
        store.keepToken(TOKEN, NOW, LATER);
        assertThat(store.isUsable(TOKEN, LATER.minusMillis(1))).isTrue();
        assertThat(store.isUsable(TOKEN, LATER)).isFalse();
        assertThat(store.isUsable(new Secret("another"), NOW)).isFalse();
    }

    @Test
    void a_token_signs_in_once() {
        store.keepToken(TOKEN, NOW, LATER);
        assertThat(store.onlyLearner()).isEmpty();
        assertThat(signIn(TOKEN, SESSION)).contains(newcomer);
        assertThat(signIn(TOKEN, new Secret("a-second-session"))).isEmpty();
        assertThat(store.isUsable(TOKEN, NOW)).isFalse();
        assertThat(store.onlyLearner()).contains(newcomer);
    }

    @Test
    void whoever_signs_in_later_is_the_same_learner() {
        store.keepToken(TOKEN, NOW, LATER);
        signIn(TOKEN, SESSION);
        Secret next = new Secret("the-next-token");
        store.keepToken(next, NOW, LATER);
        Learner other = new Learner(new LearnerId(UUID.randomUUID()), "Another");
        assertThat(store.signIn(next, other, new Secret("session-2"), NOW, QUARTER, QUARTER))
                .contains(newcomer);
    }

    @Test
    void a_session_lasts_until_its_end() {
        store.keepToken(TOKEN, NOW, LATER);
        signIn(TOKEN, SESSION);
        assertThat(learnerOf(SESSION, LATER.minusMillis(1))).contains(newcomer);
        assertThat(learnerOf(SESSION, LATER)).isEmpty();
        store.end(SESSION);
        assertThat(learnerOf(SESSION, NOW)).isEmpty();
    }

    @Test
    void a_session_ends_earlier_when_it_is_not_used() {
        store.keepToken(TOKEN, NOW, LATER);
        store.signIn(TOKEN, newcomer, SESSION, NOW, new SessionLimits(Duration.ofDays(1), Duration.ofMinutes(15)), QUARTER);
        assertThat(learnerOf(SESSION, LATER.minusMillis(1))).contains(newcomer);
        assertThat(learnerOf(SESSION, LATER)).isEmpty();
        store.touch(SESSION, LATER.minusMillis(1));
        assertThat(learnerOf(SESSION, LATER.plus(Duration.ofMinutes(14)))).contains(newcomer);
        assertThat(learnerOf(SESSION, LATER.plus(Duration.ofMinutes(15)))).isEmpty();
    }

    @Test
    void all_sessions_of_a_learner_end_at_once() {
        store.keepToken(TOKEN, NOW, LATER);
        signIn(TOKEN, SESSION);
        Secret second = new Secret("in-another-browser");
        store.open(second, newcomer.id(), NOW, QUARTER);
        assertThat(learnerOf(second, NOW)).contains(newcomer);
        store.endAll(newcomer.id());
        assertThat(learnerOf(SESSION, NOW)).isEmpty();
        assertThat(learnerOf(second, NOW)).isEmpty();
    }

    @Test
    void no_secret_is_kept_as_it_is() {
        store.keepToken(TOKEN, NOW, LATER);
        signIn(TOKEN, SESSION);
        assertThat(database.<Long>read(handle -> handle.createQuery(
                                "select (select count(*) from sign_in_token where token_hash like '%a-token%')"
                                        + " + (select count(*) from session where token_hash like '%a-session%')")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }
}
