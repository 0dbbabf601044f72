package org.thetaprep.runner.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids of events behave as a set of them, whatever is added in which order. */
class EventIdsTest {

    @Test
    void ids_hold_what_was_added_and_nothing_else() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Set<EventId> expected = new HashSet<>();
            EventIds ids = EventIds.of(List.of());
            for (int round = 0; round < 8; round++) {
                List<RecordedEvent> more = some(random);
                more.forEach(event -> expected.add(event.id()));
                ids = ids.with(more);
            }
            for (int number = 0; number < 60; number++) {
                EventId id = id(number);
                assertThat(ids.contains(id)).as("%s, seed %d", id, seed).isEqualTo(expected.contains(id));
            }
        }
    }

    @Test
    void the_same_ids_are_equal_however_they_were_added() {
        List<RecordedEvent> one = List.of(event(1), event(2), event(3));
        EventIds together = EventIds.of(one);
        EventIds oneByOne = EventIds.of(List.of(event(3))).with(List.of(event(1))).with(List.of(event(2), event(3)));
        assertThat(oneByOne).isEqualTo(together).hasSameHashCodeAs(together);
        assertThat(together).isNotEqualTo(together.with(List.of(event(4))));
    }

    private static List<RecordedEvent> some(Random random) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            events.add(event(random.nextInt(40)));
        }
        return events;
    }

    private static RecordedEvent event(int number) {
        return new RecordedEvent(id(number), Instant.EPOCH, new AttemptEvent.Submitted());
    }

    private static EventId id(int number) {
        return new EventId("event-" + number + "-id");
    }
}
