package org.thetaprep.runner.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Secret;

/** A real browser with a profile on disk, which survives the browser's being killed. */
final class Chromium implements AutoCloseable {

    private static final Duration FLUSHED_WITHIN = Duration.ofSeconds(60);

    private static final int COOKIES_WRITTEN_AT_ONCE = 600;

    private static final double PATIENCE_MILLIS = 20_000;

    private final Path profile;
    private final Playwright playwright;
    private BrowserContext context;

    private Chromium(Path profile, Playwright playwright) {
        this.profile = profile;
        this.playwright = playwright;
        this.context = launch();
    }

    static Chromium open(Path profile) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(
                profile,
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium found; ./check installs it"));
    }

    private BrowserContext launch() {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setViewportSize(1280, 900)
                                .setAcceptDownloads(true)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")));
    }

    /** Gives the browser the cookie of a session, as signing in would. */
    void signIn(String address, Secret session) {
        context.addCookies(List.of(new Cookie("thetaprep_session", session.text())
                .setUrl(address)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)
                .setExpires(tomorrow())));
    }

    private static double tomorrow() {
        return System.currentTimeMillis() / 1000.0 + 86_400;
    }

    /** Cuts the network, or joins it again. */
    void cut(boolean on) {
        context.setOffline(on);
    }

    /** Empties the browser's cache, as if it had never been here. */
    void forgetCaches() {
        context.newCDPSession(page()).send("Network.clearBrowserCache");
    }

    Page newPage() {
        return context.newPage();
    }

    Page page() {
        return context.pages().get(0);
    }

    /**
     * Waits until the browser has written a cookie to disk: a crash before that would sign the learner out. It does so
     * every half minute, or as soon as many cookies have changed, hence those of nobody.
     */
    void awaitCookieOnDisk(String name) throws IOException {
        double tomorrow = tomorrow();
        context.addCookies(IntStream.range(0, COOKIES_WRITTEN_AT_ONCE)
                .mapToObj(n -> new Cookie("c", "c")
                        .setDomain("nobody-" + n + ".example")
                        .setPath("/")
                        .setExpires(tomorrow))
                .toList());
        long until = System.nanoTime() + FLUSHED_WITHIN.toNanos();
        Path cookies = profile.resolve("Default").resolve("Cookies");
        while (!Files.exists(cookies)
                || !new String(Files.readAllBytes(cookies), StandardCharsets.ISO_8859_1).contains(name)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the browser did not write the cookie " + name + " to " + cookies);
            }
            page().waitForTimeout(200);
        }
    }

    /** Kills every process of the browser as a crash would, and starts it again on the same profile. */
    void killAndReopen() throws IOException {
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("user-data-dir=" + profile))
                .toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("no browser process found to kill");
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        try (Stream<Path> locks = Files.list(profile)) {
            for (Path lock : locks.filter(file -> file.getFileName().toString().startsWith("Singleton"))
                    .toList()) {
                Files.delete(lock);
            }
        }
        context = launch();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
