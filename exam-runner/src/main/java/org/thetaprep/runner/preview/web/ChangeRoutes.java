package org.thetaprep.runner.preview.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.preview.PreviewService;

/**
 * Tells open pages of the preview which version is shown, at once and after each change, by server-sent events. A page
 * that comes back after the connection was lost is told again.
 */
public final class ChangeRoutes implements Feature, AutoCloseable {

    private final PreviewService preview;
    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final LongConsumer watcher = this::tell;

    /** @param preview what is shown */
    public ChangeRoutes(PreviewService preview) {
        this.preview = preview;
        preview.watch(watcher);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.sse("/changes", this::open, Access.ANYONE);
    }

    private void open(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        page.sendEvent("version", String.valueOf(preview.current().version()));
    }

    private void tell(long version) {
        pages.forEach(page -> page.sendEvent("version", String.valueOf(version)));
    }

    /** Lets all pages go. */
    @Override
    public void close() {
        preview.unwatch(watcher);
        pages.forEach(SseClient::close);
    }
}
