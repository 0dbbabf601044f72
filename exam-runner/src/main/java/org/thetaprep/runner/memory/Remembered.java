package org.thetaprep.runner.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values of which those that were used last are remembered, no more than so many. A key holds all that its value depends on,
 * so that nothing that is remembered is ever wrong. It may be used from any thread.
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
