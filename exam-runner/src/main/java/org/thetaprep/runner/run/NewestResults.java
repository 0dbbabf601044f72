package org.thetaprep.runner.run;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the newest run that tells of an item tells of it. An older run is read once an item is asked for of which no
 * newer one tells.
 *
 * @param <R> the kind of run
 * @param <T> what it tells of an item
 */
public final class NewestResults<R, T> {

    private final Iterator<R> runs;
    private final Function<R, Map<String, T>> told;
    private final Map<String, T> known = new HashMap<>();

    /**
     * @param runs newest first
     * @param told what a run tells, by the id of the item
     */
    public NewestResults(Stream<R> runs, Function<R, Map<String, T>> told) {
        this.runs = runs.iterator();
        this.told = told;
    }

    /** What is told of an item, if a run tells of it. */
    public Optional<T> of(String item) {
        while (!known.containsKey(item) && runs.hasNext()) {
            told.apply(runs.next()).forEach(known::putIfAbsent);
        }
        return Optional.ofNullable(known.get(item));
    }
}
