package org.thetaprep.runner.cohort.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.LoginStore;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class CohortStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Database database;
    private final LoginStore logins;
    private final CohortStore store;

    CohortStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        logins = new DatabaseLoginStore(database);
        store = new DatabaseCohortStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LearnerId person(String name) {
        LearnerId id = new LearnerId(UUID.randomUUID());
        logins.add(id, name, new Login(name.toLowerCase(Locale.ROOT)), NOW);
        return id;
    }

    private Cohort cohort(String name, Instant at, LearnerId instructor) {
        Cohort cohort = new Cohort(new CohortId(UUID.randomUUID()), name, at, false);
        store.add(cohort, instructor);
        return cohort;
    }

    @Test
    void an_instructor_has_cohorts_newest_first_and_archived_ones_last() {
        LearnerId ada = person("Ada");
        Cohort first = cohort("First", NOW, ada);
        Cohort second = cohort("Second", NOW.plusSeconds(1), ada);
        Cohort third = cohort("Third", NOW.plusSeconds(2), ada);
        store.archive(third.id(), Optional.of(NOW.plusSeconds(3)));
        assertThat(store.taughtBy(ada)).extracting(Cohort::name).containsExactly("Second", "First", "Third");
        assertThat(store.cohort(third.id()).orElseThrow().archived()).isTrue();
        store.archive(third.id(), Optional.empty());
        store.rename(third.id(), "A third");
        assertThat(store.cohort(third.id())).contains(new Cohort(third.id(), "A third", NOW.plusSeconds(2), false));
        assertThat(store.cohort(first.id())).contains(first);
        assertThat(store.cohort(second.id())).contains(second);
    }

    @Test
    void what_another_teaches_is_not_ones_own() {
        LearnerId ada = person("Ada");
        LearnerId bob = person("Bob");
        Cohort adas = cohort("Ada’s", NOW, ada);
        assertThat(store.isTaughtBy(adas.id(), ada)).isTrue();
        assertThat(store.isTaughtBy(adas.id(), bob)).isFalse();
        assertThat(store.taughtBy(bob)).isEmpty();
        store.addInstructor(adas.id(), bob, NOW.plusSeconds(1));
        store.addInstructor(adas.id(), bob, NOW.plusSeconds(2));
        assertThat(store.instructors(adas.id())).containsExactly(ada, bob);
        assertThat(store.removeInstructor(adas.id(), ada)).isTrue();
        assertThat(store.removeInstructor(adas.id(), bob)).as("the last stays").isFalse();
        assertThat(store.instructors(adas.id())).containsExactly(bob);
    }

    @Test
    void a_learner_may_be_in_several_and_is_taught_by_their_instructors() {
        LearnerId ada = person("Ada");
        LearnerId bob = person("Bob");
        LearnerId zoe = person("zoe");
        LearnerId cleo = person("Cleo");
        Cohort one = cohort("One", NOW, ada);
        Cohort two = cohort("Two", NOW.plusSeconds(1), bob);
        assertThat(store.enrol(one.id(), zoe, NOW)).isTrue();
        assertThat(store.enrol(one.id(), zoe, NOW)).isFalse();
        store.enrol(one.id(), cleo, NOW.plusSeconds(5));
        assertThat(store.teaches(ada, zoe)).isTrue();
        assertThat(store.teaches(bob, zoe)).isFalse();
        store.enrol(two.id(), zoe, NOW);
        assertThat(store.teaches(bob, zoe)).isTrue();
        assertThat(store.of(zoe)).containsExactly(two, one);
        assertThat(store.memberships(one.id()))
                .extracting(CohortStore.Membership::learner)
                .containsExactly(cleo, zoe);
        assertThat(store.size(one.id())).isEqualTo(2);
        assertThat(store.leave(one.id(), zoe)).isTrue();
        assertThat(store.leave(one.id(), zoe)).isFalse();
        assertThat(store.teaches(ada, zoe)).isFalse();
    }
}
