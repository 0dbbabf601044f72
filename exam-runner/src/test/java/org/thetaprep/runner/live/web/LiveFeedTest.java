package org.thetaprep.runner.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.live.Watch;

/** Drawn once for all who look, and sent when it is new. */
class LiveFeedTest {

    private static final CohortId COHORT = new CohortId(new UUID(0, 1));
    private static final Learner GRACE = new Learner(new LearnerId(new UUID(0, 2)), "Grace");

    private final List<Learner> instructors = new ArrayList<>(List.of(GRACE));
    private String now = "as it is";
    private int drawn;

    private final LiveFeed feed = new LiveFeed(cohort -> new Watch(List.of(), instructors), (cohort, watch) -> {
        drawn++;
        return now;
    });

    private static final class Noted implements LiveFeed.Viewer {

        private final List<String> shown = new ArrayList<>();
        private int touched;
        private boolean gone;

        @Override
        public LearnerId instructor() {
            return GRACE.id();
        }

        @Override
        public void show(String what) {
            shown.add(what);
        }

        @Override
        public void touch() {
            touched++;
        }

        @Override
        public void close() {
            gone = true;
        }
    }

    private void ticks(int number) {
        for (int tick = 0; tick < number; tick++) {
            feed.tick();
        }
    }

    @Test
    void nothing_is_drawn_while_nobody_looks() {
        ticks(3);
        Noted viewer = new Noted();
        feed.join(COHORT, viewer);
        feed.leave(COHORT, viewer);
        ticks(3);

        assertThat(drawn).isZero();
        assertThat(viewer.shown).isEmpty();
    }

    @Test
    void it_is_drawn_once_a_tick_for_all_who_look_and_sent_to_each_when_it_is_new() {
        Noted first = new Noted();
        Noted second = new Noted();
        feed.join(COHORT, first);
        feed.tick();
        feed.join(COHORT, second);
        ticks(2);
        now = "changed";
        feed.tick();

        assertThat(drawn).isEqualTo(4);
        assertThat(first.shown).containsExactly("as it is", "changed");
        assertThat(second.shown).containsExactly("as it is", "changed");
    }

    @Test
    void a_viewer_that_is_told_nothing_for_long_is_asked_whether_it_is_there() {
        Noted viewer = new Noted();
        feed.join(COHORT, viewer);
        ticks(21);

        assertThat(viewer.shown).hasSize(1);
        assertThat(viewer.touched).isEqualTo(2);
    }

    @Test
    void who_no_longer_teaches_the_cohort_is_let_go_soon() {
        Noted viewer = new Noted();
        feed.join(COHORT, viewer);
        feed.tick();
        instructors.clear();
        ticks(15);

        assertThat(viewer.gone).isTrue();
        int before = drawn;
        feed.tick();
        assertThat(drawn).isEqualTo(before);
    }

    @Test
    void a_viewer_has_to_come_back_after_some_minutes() {
        Noted viewer = new Noted();
        feed.join(COHORT, viewer);
        ticks(300);
        assertThat(viewer.gone).isFalse();
        feed.tick();
        assertThat(viewer.gone).isTrue();
    }

    @Test
    void all_are_let_go_when_the_server_stops() {
        Noted viewer = new Noted();
        feed.join(COHORT, viewer);
        feed.close();
        assertThat(viewer.gone).isTrue();
    }
}
