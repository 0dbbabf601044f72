package org.thetaprep.runner.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningInstallation;

/**
 * Times the first contentful paint in a real browser on the server's machine and prints rows of a table. The first browser
 * meets a server that has just started and is not counted. Times depend on the machine, hence not among the tests that run by themselves: {@code benchmarks/pages} runs it.
 */
class FirstPaint {

    private static final int WARM_UP = 1;
    private static final int NEWCOMERS = 5;
    private static final int RETURNS = 20;
    private static final String FIRST_PAINT =
            """
            () => new Promise(done => new PerformanceObserver(list => {
              const entry = list.getEntriesByName('first-contentful-paint')[0];
              if (entry) {
                done(entry.startTime);
              }
            }).observe({type: 'paint', buffered: true}))
            """;
    private static final String START =
            """
            async fields => (await fetch('/attempts', {method: 'POST', body: new URLSearchParams(fields)})).url
            """;

    @TempDir
    private Path folder;

    @Test
    void of_the_exam_room() throws Exception {
        try (RunningInstallation server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")))) {
            List<Double> first = new ArrayList<>();
            List<Double> again = new ArrayList<>();
            for (int newcomer = 0; newcomer < WARM_UP + NEWCOMERS; newcomer++) {
                try (Chromium browser = Chromium.open(folder.resolve("profile-" + newcomer))) {
                    Page page = browser.page();
                    page.navigate(server.signInAddress());
                    page.locator("form[action='/sign-in'] button").click();
                    String room = (String) page.evaluate(START, Map.of("blueprint", "c01"));
                    browser.forgetCaches();
                    page.navigate(room);
                    first.add(paint(page));
                    for (int visit = 0; visit < RETURNS / NEWCOMERS; visit++) {
                        page.reload();
                        again.add(paint(page));
                    }
                    if (newcomer < WARM_UP) {
                        first.clear();
                        again.clear();
                    }
                }
            }
            print("nothing cached", first);
            print("loaded again", again);
        }
    }

    private static double paint(Page page) {
        return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
    }

    private static void print(String what, List<Double> millis) {
        double median = millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
        System.out.printf(
                "| first contentful paint of the exam room, %s, median of %d | %.0f |%n", what, millis.size(), median);
    }
}
