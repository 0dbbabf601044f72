package org.thetaprep.runner.audit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Writes down what people did, and tells it. */
public final class AuditService {

    private final AuditStore store;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where rows are kept
     * @param clock the server's time
     * @param random for ids
     */
    public AuditService(AuditStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Does what is to be written down and writes it down, as one unit: both are kept, or neither. It may be run again from its
     * beginning, so it keeps nothing outside itself.
     *
     * @param act does it, and calls {@link #record}
     * @return what the act returned
     */
    public <T> T together(Supplier<T> act) {
        return store.together(act);
    }

    /**
     * The same for an act that has nothing to tell.
     *
     * @param act does it, and calls {@link #record}
     */
    public void together(Runnable act) {
        store.together(() -> {
            act.run();
            return Optional.empty();
        });
    }

    /**
     * Writes down what someone did to something.
     *
     * @param actor the id of who did it
     * @param act what, as words joined by hyphens
     * @param object the id or name of whom or what it was done to
     */
    public void record(String actor, String act, String object) {
        add(Optional.of(actor), act, Optional.of(object), Optional.empty(), Optional.empty());
    }

    /**
     * Writes down what someone changed.
     *
     * @param actor the id of who did it
     * @param act what, as words joined by hyphens
     * @param object the id or name of whom or what it was done to
     * @param was what stood before
     * @param became what stands after
     */
    public void record(String actor, String act, String object, String was, String became) {
        add(Optional.of(actor), act, Optional.of(object), Optional.of(was), Optional.of(became));
    }

    /** Writes down what someone did who is not known. */
    public void recordUnknown(String act, String object) {
        add(Optional.empty(), act, Optional.of(object), Optional.empty(), Optional.empty());
    }

    private void add(
            Optional<String> actor, String act, Optional<String> object, Optional<String> was, Optional<String> became) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        store.add(new AuditRow(id, clock.instant(), actor, act, object, was, became));
    }

    /** The newest rows that a filter lets through, newest first. */
    public List<AuditRow> newest(AuditFilter filter, int skip, int limit) {
        return store.newest(filter, skip, limit);
    }

    /** The rows about one object, newest first. */
    public List<AuditRow> about(String object, int limit) {
        return store.about(object, limit);
    }

    /** How many rows a filter lets through. */
    public long count(AuditFilter filter) {
        return store.count(filter);
    }

    /** Everything that was ever done, in the order of the alphabet. */
    public List<String> acts() {
        return store.acts();
    }
}
