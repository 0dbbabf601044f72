package org.thetaprep.runner.run;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What became of a run so far.
 *
 * @param <T> what comes of it
 */
public sealed interface RunOutcome<T> {

    /** It is under way. */
    record Running<T>() implements RunOutcome<T> {

        @Override
        public <V> V match(Supplier<V> running, Function<T, V> done, Function<String, V> refused) {
            return running.get();
        }
    }

    /**
     * It has ended.
     *
     * @param found what came of it
     */
    record Done<T>(T found) implements RunOutcome<T> {

        public Done {
            Objects.requireNonNull(found, "found");
        }

        @Override
        public <V> V match(Supplier<V> running, Function<T, V> done, Function<String, V> refused) {
            return done.apply(found);
        }
    }

    /**
     * Nothing came of it.
     *
     * @param why the end of a sentence without its full stop
     */
    record Refused<T>(String why) implements RunOutcome<T> {

        public Refused {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public <V> V match(Supplier<V> running, Function<T, V> done, Function<String, V> refused) {
            return refused.apply(why);
        }
    }

    /**
     * Tells the cases apart.
     *
     * @param running what it is while the run is under way
     * @param done what it is of what came of it
     * @param refused what it is of why nothing came of it
     */
    <V> V match(Supplier<V> running, Function<T, V> done, Function<String, V> refused);

    /** What came of the run; empty while it is under way or if nothing did. */
    default Optional<T> result() {
        return match(Optional::empty, Optional::of, why -> Optional.empty());
    }

    /** Why nothing came of the run; empty otherwise. */
    default String problem() {
        return match(() -> "", found -> "", why -> why);
    }

    /** Whether the run is under way. */
    default boolean isRunning() {
        return match(() -> true, found -> false, why -> false);
    }

    /** The word for the case, as it stands in tables and templates: running, done or refused. */
    default String word() {
        return match(() -> "running", found -> "done", why -> "refused");
    }
}
