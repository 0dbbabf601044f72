package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;

/** What is someone else's looks like what is not there. */
class OwnershipTest {

    @TempDir
    private Path data;

    @Test
    void another_learners_attempt_is_not_found_and_stays_as_it_is() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor owner = server.learner();
            String room = owner.startMock("c01");
            String before = owner.get(room + "/state").body();
            Visitor other = Visitor.signedIn(server.address(), AnotherLearner.enrol(data));

            assertThat(other.get("/").statusCode()).isEqualTo(200);
            String nowhere = "/attempts/" + UUID.randomUUID();
            for (String path : List.of("", "/state", "/report", "/report.pdf", "/items.pdf")) {
                HttpResponse<String> foreign = other.get(room + path);
                HttpResponse<String> missing = other.get(nowhere + path);
                assertThat(foreign.statusCode()).as(path).isEqualTo(404);
                assertThat(foreign.body()).as(path).isEqualTo(missing.body());
            }
            String event = Visitor.events("{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":1,\"on\":true}");
            assertThat(other.postJson(room + "/events", event).statusCode()).isEqualTo(404);
            assertThat(other.post(room + "/submit", "").statusCode()).isEqualTo(404);
            assertThat(owner.get(room + "/state").body()).isEqualTo(before);
        }
    }
}
