package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.PostgresCluster;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;

/** Two servers on one PostgreSQL database are one installation. */
class SharedDatabaseTest {

    @Test
    void an_attempt_goes_on_at_whichever_server_the_learner_reaches() {
        DatabaseAddress address = PostgresCluster.running().newDatabase();
        MovableClock clock = new MovableClock();
        try (RunningInstallation here = RunningInstallation.start(address, clock, 1);
                RunningInstallation there = RunningInstallation.start(address, clock, 2)) {
            Visitor one = here.learner();
            Visitor other = there.learner();
            String room = one.startMock("c01");
            assertThat(other.startMock("c01")).isEqualTo(room);

            for (int round = 0; round < 5; round++) {
                assertThat(flag(one, room, 2 * round + 1)).isEqualTo(200);
                assertThat(flag(other, room, 2 * round + 2)).isEqualTo(200);
            }
            JsonNode seenHere = one.state(room);
            assertThat(seenHere).isEqualTo(other.state(room));
            for (int place = 1; place <= 10; place++) {
                assertThat(seenHere.get("places").get(place - 1).get("flagged").booleanValue())
                        .as("place %d", place)
                        .isTrue();
            }
            other.post(room + "/submit", "");
            assertThat(flag(one, room, 11)).isEqualTo(410);
        }
    }

    private static int flag(Visitor learner, String room, int place) {
        return learner.postJson(
                        room + "/events",
                        Visitor.events("{\"id\":\"flag-place-" + place + "-" + System.identityHashCode(learner)
                                + "\",\"type\":\"flag\",\"place\":" + place + ",\"on\":true}"))
                .statusCode();
    }
}
