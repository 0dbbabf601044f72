package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The real preview of a folder. */
public final class RunningPreview implements AutoCloseable {

    private final PreviewServer server;

    private RunningPreview(PreviewServer server) {
        this.server = server;
    }

    /** Starts one. */
    public static RunningPreview of(Path folder) {
        return new RunningPreview(PreviewServer.start(0, Optional.of(folder)));
    }

    /** Starts one of the pack that ships with the product. */
    static RunningPreview ofShipped() {
        return new RunningPreview(PreviewServer.start(0, Optional.empty()));
    }

    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
