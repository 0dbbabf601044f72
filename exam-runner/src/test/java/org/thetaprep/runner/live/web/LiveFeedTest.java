package org.thetaprep.runner.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
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

    private final LiveFeed feed = feed(Runnable::run);

    private LiveFeed feed(Executor tellers) {
        return new LiveFeed(
                cohort -> new Watch(List.of(), instructors),
                (cohort, watch) -> {
                    drawn++;
                    return now;
                },
                tellers);
    }

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

    /** Is told only when the test says so, as one behind a connection that does not move. */
    private static final class Slow implements Executor {

        private final List<Runnable> held = new ArrayList<>();

        @Override
        public void execute(Runnable news) {
            held.add(news);
        }

        private void release() {
            List<Runnable> all = List.copyOf(held);
            held.clear();
            all.forEach(Runnable::run);
        }
    }

    @Test
    void a_viewer_that_is_still_being_told_misses_ticks_and_is_shown_the_latest_later() {
        Slow line = new Slow();
        LiveFeed slow = feed(line);
        Noted viewer = new Noted();
        slow.join(COHORT, viewer);
        slow.tick();
        for (int change = 1; change <= 5; change++) {
            now = "change " + change;
            slow.tick();
        }
        assertThat(line.held).hasSize(1);
        line.release();
        slow.tick();
        line.release();

        assertThat(viewer.shown).containsExactly("as it is", "change 5");
    }

    @Test
    void a_slow_viewer_holds_nobody_else() {
        Slow line = new Slow();
        LiveFeed shared = feed(line);
        Noted one = new Noted();
        Noted other = new Noted();
        shared.join(COHORT, one);
        shared.join(COHORT, other);
        shared.tick();
        assertThat(line.held).hasSize(2);
        line.held.remove(1).run();
        now = "changed";
        shared.tick();
        assertThat(line.held).hasSize(2);
        line.held.remove(1).run();

        List<List<String>> shown = List.of(one.shown, other.shown);
        assertThat(shown).containsExactlyInAnyOrder(List.of(), List.of("as it is", "changed"));
    }

    @Test
    void a_viewer_that_takes_nothing_for_long_is_let_go() {
        LiveFeed slow = feed(new Slow());
        Noted viewer = new Noted();
        slow.join(COHORT, viewer);
        slow.tick();
        for (int tick = 0; tick < 30; tick++) {
            slow.tick();
        }
        assertThat(viewer.gone).isFalse();
        slow.tick();
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
