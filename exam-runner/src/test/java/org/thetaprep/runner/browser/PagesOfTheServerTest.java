package org.thetaprep.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.Settled;
import org.thetaprep.runner.platform.web.WebServer.Route;

/**
 * Follows the links of the real server from its first page until every page that it has was met once, with what the
 * shipped pack holds, and looks at each by the rules of axe: on a desk in the light, at 320 pixels in the dark, and with
 * higher contrast.
 */
class PagesOfTheServerTest {

    /** What is no page, and pages that no link leads to for this learner. */
    private static final Set<String> NOT_MET_BY_LINKS = Set.of(
            "/health/live",
            "/health/ready",
            "/metrics",
            "/room-worker.js",
            "/learn-worker.js",
            "/assets/{revision}/<name>",
            "/attempts/{attempt}/state",
            "/attempts/{attempt}/report.pdf",
            "/attempts/{attempt}/attempt.json",
            "/account/data.json",
            "/attempts/{attempt}/items.pdf",
            "/drill/queue",
            "/reference/search",
            "/exams");

    /** Pages that are not there for the only learner of an installation; they are looked at elsewhere. */
    private static final Pattern OF_A_CLASS = Pattern.compile(
            "/(sign-in|forgotten|join|api|password|account|accounts|audit|cohorts|assignments|items(\\.csv)?|disputes|calibration|fairness)"
                    + "(/.*)?");

    private static final String LINKS =
            """
            () => [...document.querySelectorAll('a[href], form[method=get]')]
              .map(e => new URL(e.getAttribute('href') ?? e.getAttribute('action'), location.href).href)
            """;
    private static final String POST =
            """
            async ([path, fields]) => (await fetch(path, {method: 'POST', body: new URLSearchParams(fields)})).url
            """;

    @TempDir
    private Path folder;

    private Page page;
    private String origin;

    private String post(String path, Map<String, String> fields) {
        return (String) page.evaluate(POST, List.of(path, fields));
    }

    /** A closed exam, a practice session, a set that runs and has a confirmed answer. */
    private Deque<String> begin() {
        String exam = post("/attempts", Map.of("blueprint", "c01"));
        post(exam + "/submit", Map.of());
        String practice = post("/practice", Map.of("goal", "most", "length", "3"));
        String set = post(
                "/attempts", Map.of("kind", "set", "count", "3", "type", "multiple-choice", "feedback", "each"));
        page.navigate(set);
        page.locator("#item-1 .pick").first().click();
        page.locator("#item-1 [data-check] button").click();
        page.locator("#item-1 [data-check] h3").waitFor();
        return new ArrayDeque<>(List.of(
                origin + "/",
                set + "/places/1",
                practice,
                origin + "/start?token=nonesuch",
                origin + "/drill/session",
                origin + "/exams/mla-c01/set",
                origin + "/knowledge"));
    }

    @Test
    void every_page_that_links_lead_to_is_for_everyone() throws Exception {
        try (RunningInstallation server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            page = browser.page();
            origin = server.address();
            page.navigate(server.signInAddress());
            page.locator("form[action='/sign-in'] button").click();
            List<Route> pages = server.routes().stream()
                    .filter(route -> route.method().equals("GET"))
                    .toList();
            Deque<String> open = begin();
            Map<String, String> met = new LinkedHashMap<>();
            List<String> faults = new ArrayList<>();
            while (!open.isEmpty()) {
                String address = open.remove();
                Optional<String> route = route(pages, address);
                if (address.startsWith(origin)
                        && route.isPresent()
                        && !NOT_MET_BY_LINKS.contains(route.get())
                        && met.putIfAbsent(route.get(), address) == null) {
                    page.navigate(address);
                    faults.addAll(faults(route.get()));
                    ((List<?>) page.evaluate(LINKS)).forEach(link -> open.add(link.toString()));
                }
            }
            String running = met.get("/attempts/{attempt}");
            server.pause(running.replaceFirst("#.*", ""));
            page.navigate(running);
            met.put("/attempts/{attempt}/paused", page.url());
            faults.addAll(faults("/attempts/{attempt}/paused"));

            assertThat(faults).isEmpty();
            assertThat(pages.stream()
                            .map(Route::path)
                            .filter(path -> !NOT_MET_BY_LINKS.contains(path)
                                    && !OF_A_CLASS.matcher(path).matches()))
                    .as("every page was met")
                    .allMatch(met::containsKey);
        }
    }

    /** The route that answers to an address: of those that fit, the one with the longest text outside of parameters. */
    private static Optional<String> route(List<Route> routes, String address) {
        String path = URI.create(address.replaceFirst("#.*", "")).getPath();
        return routes.stream()
                .map(Route::path)
                .filter(route -> path.matches(
                        route.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+").replaceAll("<\\w+>", ".+")))
                .max(Comparator.comparingInt(
                        route -> route.replaceAll("[{<]\\w+[}>]", "").length()));
    }

    private List<String> faults(String route) {
        List<String> faults = new ArrayList<>();
        look(1280, new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Axe.violations(page).forEach(fault -> faults.add(route + ": " + fault));
        look(320, new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.violations(page).forEach(fault -> faults.add(route + " at 320 in the dark: " + fault));
        if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            faults.add(route + " scrolls sideways at 320");
        }
        look(768, new Page.EmulateMediaOptions().setContrast(Contrast.MORE).setColorScheme(ColorScheme.LIGHT));
        Axe.violations(page, List.of("color-contrast")).forEach(fault -> faults.add(route + " with contrast: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        return faults;
    }

    private void look(int width, Page.EmulateMediaOptions media) {
        page.setViewportSize(width, 900);
        page.emulateMedia(media);
        Settled.await(page);
    }
}
