package org.thetaprep.runner.live.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.live.Watch;

/**
 * Sends what became of a cohort's attempts to everybody who looks. At each tick it is drawn once for each cohort that
 * someone looks at, however many look, and sent where it differs from what was sent last. Each viewer is told by itself:
 * one that is still being told when the next tick comes misses it and is shown the latest later, and holds nobody else.
 */
final class LiveFeed {

    /** After so many ticks it is asked again who is in a cohort and who teaches it. */
    private static final int PEOPLE_TICKS = 15;

    /** After so many ticks a viewer has to come back, and is let in again only if still signed in. */
    private static final int VIEWER_TICKS = 300;

    /** A viewer that is told nothing for so many ticks is asked whether it is still there. */
    private static final int SILENT_TICKS = 10;

    /** A viewer that takes longer than so many ticks to be told something is let go. */
    private static final int HELD_TICKS = 30;

    private final People people;
    private final BiFunction<CohortId, Watch, String> draw;
    private final Executor tellers;
    private final Map<CohortId, Set<Seat>> seats = new ConcurrentHashMap<>();
    private final Map<CohortId, Watched> watched = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Knows who is in a cohort and who teaches it. */
    @FunctionalInterface
    interface People {
        Watch of(CohortId cohort);
    }

    /** Someone who looks. */
    interface Viewer {

        /** Who it is. */
        LearnerId instructor();

        /** Shows something new. */
        void show(String drawn);

        /** Finds out whether it is still there. */
        void touch();

        /** Lets it go. */
        void close();
    }

    private static final class Seat {
        private final Viewer viewer;
        private final AtomicBoolean told = new AtomicBoolean();
        private String shown = "";
        private int ticks;
        private int silent;
        private int held;

        private Seat(Viewer viewer) {
            this.viewer = viewer;
        }

        /** Whether it has to go now: it has looked for long, or is not being told what it is told. */
        private boolean isOver() {
            held = told.get() ? held + 1 : 0;
            ticks++;
            return ticks > VIEWER_TICKS || held > HELD_TICKS;
        }

        /** What is to be told at this tick, if anything. */
        private Optional<Runnable> news(String drawn) {
            if (held > 0) {
                return Optional.empty();
            }
            if (!drawn.equals(shown)) {
                shown = drawn;
                silent = 0;
                return Optional.of(() -> viewer.show(drawn));
            }
            if (++silent < SILENT_TICKS) {
                return Optional.empty();
            }
            silent = 0;
            return Optional.of(viewer::touch);
        }
    }

    private record Watched(Watch watch, int ticks) {}

    /**
     * @param people who is in a cohort
     * @param draw what is sent of a cohort
     * @param tellers runs what tells a viewer something, which may take as long as the viewer likes
     */
    LiveFeed(People people, BiFunction<CohortId, Watch, String> draw, Executor tellers) {
        this.people = people;
        this.draw = draw;
        this.tellers = tellers;
    }

    /** Someone looks from now on; they are shown how it stands at the next tick. */
    void join(CohortId cohort, Viewer viewer) {
        seats.computeIfAbsent(cohort, none -> ConcurrentHashMap.newKeySet()).add(new Seat(viewer));
        if (closed) {
            close();
        }
    }

    /** Someone does not look any more. */
    void leave(CohortId cohort, Viewer viewer) {
        seats.getOrDefault(cohort, Set.of()).removeIf(seat -> seat.viewer.equals(viewer));
    }

    /** Looks at each cohort that someone looks at, and tells what is new. */
    void tick() {
        seats.forEach((cohort, viewers) -> {
            if (viewers.isEmpty()) {
                watched.remove(cohort);
            } else {
                tell(cohort, viewers);
            }
        });
    }

    private void tell(CohortId cohort, Set<Seat> viewers) {
        Watched last = watched.get(cohort);
        Watched now = last == null || last.ticks() >= PEOPLE_TICKS
                ? new Watched(people.of(cohort), 1)
                : new Watched(last.watch(), last.ticks() + 1);
        watched.put(cohort, now);
        String drawn = draw.apply(cohort, now.watch());
        for (Seat seat : List.copyOf(viewers)) {
            if (seat.isOver() || !now.watch().isTaughtBy(seat.viewer.instructor())) {
                viewers.remove(seat);
                seat.viewer.close();
            } else {
                seat.news(drawn).ifPresent(news -> tell(seat, news));
            }
        }
    }

    private void tell(Seat seat, Runnable news) {
        seat.told.set(true);
        tellers.execute(() -> {
            try {
                news.run();
            } finally {
                seat.told.set(false);
            }
        });
    }

    /** Lets everybody go, and whoever comes later. */
    void close() {
        closed = true;
        new ArrayList<>(seats.values()).forEach(viewers -> {
            viewers.forEach(seat -> seat.viewer.close());
            viewers.clear();
        });
    }
}
