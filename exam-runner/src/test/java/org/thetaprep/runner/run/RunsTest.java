package org.thetaprep.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    private final List<Sum> kept = new ArrayList<>();
    private final RunStore<Sum> store = new RunStore<>() {

        @Override
        public boolean begin(Sum run, Instant stale) {
            return kept.isEmpty() && kept.add(run);
        }

        @Override
        public void finish(Sum run) {
            kept.set(0, run);
        }

        @Override
        public List<Sum> newest(int limit) {
            return kept;
        }

        @Override
        public Optional<Sum> find(UUID id) {
            return kept.stream().filter(run -> run.id().equals(id)).findFirst();
        }

        @Override
        public List<UUID> done(String packRevision, int limit) {
            return List.of();
        }
    };

    /** A run that adds up. */
    private record Sum(UUID id, Instant startedAt, String packRevision, RunOutcome<Integer> outcome)
            implements Run<Sum> {

        private Sum done(int sum) {
            return new Sum(id, startedAt, packRevision, new RunOutcome.Done<>(sum));
        }

        @Override
        public Sum refused(String why) {
            return new Sum(id, startedAt, packRevision, new RunOutcome.Refused<>(why));
        }
    }

    private final Sum begun = new Sum(ID, BEGUN, "revision", new RunOutcome.Running<>());

    private Runs<Sum> at(Instant now) {
        return new Runs<>(store, InstantSource.fixed(now), Runnable::run);
    }

    @Test
    void what_became_of_a_run_is_kept() {
        Runs<Sum> runs = at(BEGUN);
        assertThat(runs.begin(begun)).isTrue();
        assertThat(runs.find(ID)).contains(begun);
        runs.carryOut(begun, () -> begun.done(5));
        assertThat(runs.find(ID)).contains(begun.done(5));
    }

    @Test
    void a_run_that_fails_is_refused_and_the_failure_is_told() {
        Runs<Sum> runs = at(BEGUN);
        runs.begin(begun);
        assertThatThrownBy(() -> runs.carryOut(begun, () -> {
                    throw new ArithmeticException("too large");
                }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(runs.find(ID)).contains(begun.refused("it failed, and the server's log says why"));
    }

    @Test
    void a_run_that_is_under_way_for_more_than_an_hour_has_died() {
        at(BEGUN).begin(begun);
        assertThat(at(BEGUN.plusSeconds(3600)).find(ID)).contains(begun);
        assertThat(at(BEGUN.plusSeconds(3601)).find(ID)).contains(begun.refused(Runs.DIED));
        assertThat(at(BEGUN.plusSeconds(3601)).newest(1)).containsExactly(begun.refused(Runs.DIED));
    }
}
