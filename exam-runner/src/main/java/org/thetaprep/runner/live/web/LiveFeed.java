package org.thetaprep.runner.live.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.live.Watch;

/**
 * Sends what became of a cohort's attempts to everybody who looks. At each tick it is drawn once for each cohort that
 * someone looks at, however many look, and sent where it differs from what was sent last.
 */
final class LiveFeed {

    /** After so many ticks it is asked again who is in a cohort and who teaches it. */
    private static final int PEOPLE_TICKS = 15;

    /** After so many ticks a viewer has to come back, and is let in again only if still signed in. */
    private static final int VIEWER_TICKS = 300;

    /** A viewer that is told nothing for so many ticks is asked whether it is still there. */
    private static final int SILENT_TICKS = 10;

    private final People people;
    private final BiFunction<CohortId, Watch, String> draw;
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
        private String shown = "";
        private int ticks;
        private int silent;

        private Seat(Viewer viewer) {
            this.viewer = viewer;
        }
    }

    private record Watched(Watch watch, int ticks) {}

    /**
     * @param people who is in a cohort
     * @param draw what is sent of a cohort
     */
    LiveFeed(People people, BiFunction<CohortId, Watch, String> draw) {
        this.people = people;
        this.draw = draw;
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
            seat.ticks++;
            if (seat.ticks > VIEWER_TICKS || !now.watch().isTaughtBy(seat.viewer.instructor())) {
                viewers.remove(seat);
                seat.viewer.close();
            } else if (!drawn.equals(seat.shown)) {
                seat.shown = drawn;
                seat.silent = 0;
                seat.viewer.show(drawn);
            } else if (++seat.silent >= SILENT_TICKS) {
                seat.silent = 0;
                seat.viewer.touch();
            }
        }
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
