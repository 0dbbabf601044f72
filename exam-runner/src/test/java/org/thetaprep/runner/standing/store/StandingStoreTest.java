package org.thetaprep.runner.standing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.standing.Figure;
import org.thetaprep.runner.standing.Standing;
import org.thetaprep.runner.standing.StandingStore;
import org.thetaprep.scoring.readiness.DomainState;

@EachDatabase
class StandingStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123Z");

    private final Database database;
    private final StandingStore store;

    StandingStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseStandingStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LearnerId person(String login) {
        LearnerId id = new LearnerId(UUID.randomUUID());
        new DatabaseLoginStore(database).add(id, login, new Login(login), NOW);
        return id;
    }

    private static Standing standing(int score) {
        Figure figure = new Figure(score, score - 60, score + 60, score - 20, score + 20, DomainState.NOT_SETTLED, 12);
        return new Standing(
                24,
                figure,
                List.of(figure, figure),
                0.5,
                0.3,
                0.75,
                List.of(new Standing.TaskCount("2.3", 4, 9)),
                List.of(new Standing.BeliefCount("zero-is-off", 2, 3, true)),
                List.of(new Standing.ExamResult("Mock exam 1", "/attempts/1/report", NOW, figure, List.of(figure, figure))),
                Optional.of(NOW));
    }

    @Test
    void a_standing_comes_back_as_it_was_kept_and_the_later_takes_the_place_of_the_earlier() {
        LearnerId ada = person("ada");
        LearnerId bo = person("bo");
        store.keep(ada, new StandingStore.Kept("1 5 0", standing(640)), NOW);
        store.keep(bo, new StandingStore.Kept("1 9 0", standing(500)), NOW);
        StandingStore.Kept later = new StandingStore.Kept("2 11 0", standing(700));
        store.keep(ada, later, NOW.plusSeconds(1));
        assertThat(store.find(List.of(ada, new LearnerId(UUID.randomUUID()))))
                .containsOnlyKeys(ada)
                .containsValue(later);
        assertThat(store.find(List.of())).isEmpty();
    }

    @Test
    void one_that_cannot_be_read_is_not_there() {
        LearnerId ada = person("ada");
        store.keep(ada, new StandingStore.Kept("1 5 0", standing(640)), NOW);
        database.write(handle -> handle.execute("update learner_standing set body = '{\"answers\":'"));
        assertThat(store.find(List.of(ada))).isEmpty();
    }
}
