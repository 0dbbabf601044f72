package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does once by itself after its start, so that nobody waits for it. */
class RehearsalTest {

    @TempDir
    private Path data;

    @Test
    void everything_that_is_rehearsed_works_and_leaves_no_trace() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            assertThatCode(server::rehearse).doesNotThrowAnyException();
            assertThat(server.learner().get("/attempts").body()).doesNotContain("/attempts/");
        }
    }
}
