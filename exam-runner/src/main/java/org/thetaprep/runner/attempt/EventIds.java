package org.thetaprep.runner.attempt;

import java.util.Arrays;
import java.util.List;

/**
 * The ids of the events of an attempt: an immutable set, small enough that thousands of attempts can be remembered, and
 * cheap to add to.
 */
public final class EventIds {

    private final String[] sorted;

    private EventIds(String[] sorted) {
        this.sorted = sorted;
    }

    /** The ids of these events. */
    static EventIds of(List<RecordedEvent> events) {
        return new EventIds(sortedOf(events));
    }

    private static String[] sortedOf(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> event.id().value())
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }

    /** These ids and those of more events. */
    EventIds with(List<RecordedEvent> events) {
        return events.size() == 1 ? with(events.get(0).id()) : merged(events);
    }

    private EventIds with(EventId id) {
        int found = Arrays.binarySearch(sorted, id.value());
        if (found >= 0) {
            return this;
        }
        int at = -found - 1;
        String[] all = new String[sorted.length + 1];
        System.arraycopy(sorted, 0, all, 0, at);
        all[at] = id.value();
        System.arraycopy(sorted, at, all, at + 1, sorted.length - at);
        return new EventIds(all);
    }

    private EventIds merged(List<RecordedEvent> events) {
        String[] others = sortedOf(events);
        String[] all = new String[sorted.length + others.length];
        int count = 0;
        int mine = 0;
        for (String other : others) {
            while (mine < sorted.length && sorted[mine].compareTo(other) < 0) {
                all[count++] = sorted[mine++];
            }
            if (mine < sorted.length && sorted[mine].equals(other)) {
                mine++;
            }
            all[count++] = other;
        }
        System.arraycopy(sorted, mine, all, count, sorted.length - mine);
        count += sorted.length - mine;
        return new EventIds(count == all.length ? all : Arrays.copyOf(all, count));
    }

    /** Whether an event of this id is among them. */
    public boolean contains(EventId id) {
        return Arrays.binarySearch(sorted, id.value()) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventIds ids && Arrays.equals(sorted, ids.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
