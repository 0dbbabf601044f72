package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.Visitor;
import tools.jackson.databind.JsonNode;

/** What was acknowledged is on disk: the server is killed in the middle of saving, again and again. */
class KilledServerTest {

    private static final int KILLS = 4;
    private static final long SEED = 20261123;

    @TempDir
    private Path data;

    @Test
    void kill_9_after_an_acknowledged_save_loses_nothing() throws Exception {
        Random random = new Random(SEED);
        Map<Integer, Boolean> acknowledged = new HashMap<>();
        String room = null;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(data)) {
                Visitor learner = new Visitor(server.address());
                learner.signIn(server.signInAddress());
                if (room == null) {
                    room = learner.startMock("c01");
                }
                assertKept(learner.state(room), acknowledged, kill);
                saveUntilKilled(server, learner, room, acknowledged, 30 + random.nextInt(120));
            }
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            Visitor learner = new Visitor(server.address());
            learner.signIn(server.signInAddress());
            assertKept(learner.state(room), acknowledged, KILLS);
            assertThat(learner.post(room + "/submit", "").statusCode()).isEqualTo(303);
            assertThat(server.stop()).isIn(0, 143);
        }
    }

    private static void assertKept(JsonNode state, Map<Integer, Boolean> acknowledged, int kill) {
        acknowledged.forEach((place, flagged) -> assertThat(
                        state.get("places").get(place - 1).get("flagged").booleanValue())
                .as("place %d after kill %d, seed %d", place, kill, SEED)
                .isEqualTo(flagged));
    }

    /** Flags and unflags places until the server is gone; notes what it acknowledged, and what was under way. */
    private static void saveUntilKilled(
            ServerProcess server, Visitor learner, String room, Map<Integer, Boolean> acknowledged, int saves)
            throws InterruptedException {
        AtomicBoolean killing = new AtomicBoolean();
        Thread killer = new Thread(() -> {
            try {
                synchronized (killing) {
                    while (!killing.get()) {
                        killing.wait();
                    }
                }
                server.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        killer.start();
        Random random = new Random(SEED + saves);
        for (int save = 0; ; save++) {
            if (save == saves) {
                synchronized (killing) {
                    killing.set(true);
                    killing.notifyAll();
                }
            }
            int place = 1 + random.nextInt(65);
            boolean on = random.nextBoolean();
            String event = "{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"flag\",\"place\":" + place + ",\"on\":"
                    + on + "}";
            try {
                if (learner.postJson(room + "/events", Visitor.events(event)).statusCode() == 200) {
                    acknowledged.put(place, on);
                }
            } catch (IllegalStateException gone) {
                acknowledged.remove(place);
                killer.join();
                return;
            }
        }
    }
}
