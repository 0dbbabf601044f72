package org.thetaprep.scoring.adaptive;

import java.util.function.Supplier;

/**
 * A value that is computed when it is first asked for, and then kept. Two threads that ask at the same
 * moment may both compute it; as it is a function of what is final, they get the same.
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
