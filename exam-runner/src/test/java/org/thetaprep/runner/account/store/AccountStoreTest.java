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
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class AccountStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));
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

    private Optional<Learner> signIn(Secret token, Secret session) {
        return store.signIn(token, newcomer, session, NOW, LATER);
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
        assertThat(store.signIn(next, other, new Secret("session-2"), NOW, LATER))
                .contains(newcomer);
    }

    @Test
    void a_session_lasts_until_its_end() {
        store.keepToken(TOKEN, NOW, LATER);
        signIn(TOKEN, SESSION);
        assertThat(store.learnerOf(SESSION, LATER.minusMillis(1))).contains(newcomer);
        assertThat(store.learnerOf(SESSION, LATER)).isEmpty();
        store.end(SESSION);
        assertThat(store.learnerOf(SESSION, NOW)).isEmpty();
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
