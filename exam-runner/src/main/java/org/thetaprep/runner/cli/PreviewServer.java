package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.platform.job.BackgroundJob;
import org.thetaprep.runner.platform.web.Assets;
import org.thetaprep.runner.platform.web.Listening;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.RequestObserver;
import org.thetaprep.runner.platform.web.WebServer;
import org.thetaprep.runner.preview.PreviewService;
import org.thetaprep.runner.preview.store.WatchedFolder;
import org.thetaprep.runner.preview.web.ChangeRoutes;
import org.thetaprep.runner.preview.web.PreviewRoutes;

/** A running preview: its objects, built by hand and joined here. */
final class PreviewServer implements AutoCloseable {

    private static final Duration LOOK_PAUSE = Duration.ofMillis(250);

    private final WebServer server;
    private final ChangeRoutes changes;
    private final Optional<BackgroundJob> watch;

    private PreviewServer(WebServer server, ChangeRoutes changes, Optional<BackgroundJob> watch) {
        this.server = server;
        this.changes = changes;
        this.watch = watch;
    }

    /**
     * Starts a preview.
     *
     * @param port the port, or 0 for any that is free
     * @param folder the pack's folder, which is watched; nothing for the pack that ships with the program
     * @throws WrongUse if there is no such folder
     * @throws org.thetaprep.runner.platform.web.PortInUse if another program listens on the port
     */
    static PreviewServer start(int port, Optional<Path> folder) {
        Optional<WatchedFolder> watched = folder.map(WatchedFolder::new);
        PackReading first = new PackLocation(folder).read((path, reading) -> reading);
        PreviewService preview = new PreviewService(first, LocalDate::now);
        Assets assets = Assets.load("assets", "org/thetaprep/report/page");
        ChangeRoutes changes = new ChangeRoutes(preview);
        String name = folder.map(path -> path.toAbsolutePath().normalize().toString())
                .orElse("The pack that ships with Thetaprep");
        Pages pages = new Pages(assets);
        WebServer server =
                WebServer.start(
                        Listening.onLoopback(port),
                        pages,
                        List.of(assets, changes, new PreviewRoutes(preview, name, pages)),
                        new RandomRequestIds(),
                        RequestObserver.NONE);
        return new PreviewServer(
                server,
                changes,
                watched.map(files -> BackgroundJob.repeat("watch", LOOK_PAUSE, () -> {
                    if (files.hasChanged()) {
                        preview.take(files.read());
                    }
                })));
    }

    /** The address of the first page. */
    String address() {
        return server.address();
    }

    @Override
    public void close() {
        watch.ifPresent(BackgroundJob::close);
        changes.close();
        server.close();
    }
}
