package org.thetaprep.runner.gallery;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A browser that gets pages of the gallery and the assets from memory, under the policy that the server sends. */
final class GalleryBrowser implements AutoCloseable {

    static final String ORIGIN = "http://localhost:9";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    GalleryBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium found; ./check installs it"));
    }

    Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    /**
     * A browser profile in which the room's requests go to a server double.
     *
     * @param options width, colours and the like
     * @param room what the room's address shows
     * @param server answers the room's requests
     */
    BrowserContext context(Browser.NewContextOptions options, SamplePages.Sample room, ExamServerDouble server) {
        BrowserContext context = browser.newContext(options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        context.setDefaultTimeout(10_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.route("**/*", route -> html(route, "<title>x</title>"));
        context.route(ORIGIN + "/gallery/*", route -> html(route, PageGalleryTest.render(name(route))));
        context.route(ORIGIN + "/assets/**", GalleryBrowser::asset);
        context.route(
                ORIGIN + "/cohorts/*/live/stream",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("event: at\ndata: 10:42:12\n\n")));
        String path = ORIGIN + SamplePages.ATTEMPT_PATH;
        context.route(
                path,
                route -> html(
                        route, server.isPaused() ? PageGalleryTest.render("paused") : PageGalleryTest.render(room)));
        context.route(path + "/places/*", route -> {
            if (server.isConfirmed(Integer.parseInt(name(route)))) {
                html(route, PageGalleryTest.render("feedback"));
            } else {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            }
        });
        context.route(path + "/report", route -> html(route, PageGalleryTest.render("report")));
        context.route(path + "/events", server::events);
        context.route(path + "/state", server::state);
        context.route(path + "/submit", server::submit);
        return context;
    }

    /** Closes a context; takes its routes off first, so that no late request is answered into a closed one. */
    static void close(BrowserContext context) {
        context.unrouteAll();
        context.close();
    }

    /** Opens the room in a new tab and waits until it works. */
    static Page room(BrowserContext context, String hash) {
        Page page = context.newPage();
        page.navigate(ORIGIN + SamplePages.ATTEMPT_PATH + hash);
        page.waitForFunction("() => document.querySelector('[data-saved]').textContent !== ''");
        return page;
    }

    /** What the browser complained of since it was started: errors of scripts and of the content policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static String name(Route route) {
        String url = route.request().url();
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("[#?].*", "");
    }

    private static void html(Route route, String html) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html; charset=utf-8")
                .setHeaders(Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", POLICY))
                .setBody(html));
    }

    private static void asset(Route route) {
        String file = route.request().url().replaceFirst("^.*?/assets/[^/]+/", "");
        byte[] content = PageGalleryTest.ASSETS.content(file);
        route.fulfill(new Route.FulfillOptions()
                .setContentType(TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                .setBodyBytes(file.endsWith(".css") ? withoutHaste(content) : content));
    }

    /** Waits for the font however long it takes to come through the driver: a page must look the same each time. */
    private static byte[] withoutHaste(byte[] css) {
        return new String(css, StandardCharsets.UTF_8)
                .replace("font-display: optional", "font-display: swap")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
