package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a server does once by itself after its start, so that nobody waits for it. */
class RehearsalTest extends SecurityBehaviours {

    /** What a server writes down of itself while it runs. */
    private static final Set<String> OF_THE_SERVER = Set.of("job_lease", "readiness_probe");

    private Map<String, List<String>> kept() {
        Map<String, List<String>> rows = rows();
        rows.keySet().removeAll(OF_THE_SERVER);
        return rows;
    }

    @Test
    void everything_that_is_rehearsed_works_and_leaves_no_trace() {
        Map<String, List<String>> before = kept();
        assertThat(before).containsKeys("attempt", "attempt_event", "learner");
        assertThatCode(server::rehearse).doesNotThrowAnyException();
        assertThat(kept()).isEqualTo(before);
        assertThat(server.learner().get("/attempts").body()).doesNotContain("/attempts/");
    }
}
