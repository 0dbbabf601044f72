package org.thetaprep.runner.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * Values of which those that were used last are remembered, no more than so many. Nothing that is remembered may be taken for
 * the truth: either a key holds all that its value depends on, or whoever asks for it finds out whether it still holds. It may
 * be used from any thread.
 */
public final class Remembered<K, V> {

    private final Map<K, V> values;

    /** @param most how many values at most, at least 1 */
    public Remembered(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key, if it is remembered. */
    public synchronized Optional<V> of(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Remembers the value of a key. */
    public synchronized void keep(K key, V value) {
        values.put(key, value);
    }

    /**
     * Remembers the value of a key, or what comes of it and the one that is remembered.
     *
     * @param key the key
     * @param value the value
     * @param choice of the value that is remembered and this one
     */
    public synchronized void keep(K key, V value, BinaryOperator<V> choice) {
        values.merge(key, value, choice);
    }

    /** Forgets the value of a key. */
    public synchronized void forget(K key) {
        values.remove(key);
    }

    /**
     * The value of a key, made if it is not remembered; two who ask at once may both make it.
     *
     * @param key the key
     * @param made makes the value
     */
    public V of(K key, Supplier<V> made) {
        return of(key).orElseGet(() -> {
            V value = made.get();
            keep(key, value);
            return value;
        });
    }
}
