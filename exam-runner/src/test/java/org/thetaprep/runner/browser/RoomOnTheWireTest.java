package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningInstallation;

/** What a browser that has nothing gets over the wire for the room, fonts and all 65 items included. */
class RoomOnTheWireTest {

    /** The aim is 150 000: the scripts, sent one by one, are what is too much. */
    private static final int LARGEST_BYTES = 200_000;
    private static final String TRANSFERRED =
            """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map(entry => [entry.name, entry.transferSize])
            """;
    @TempDir
    private Path folder;

    @Test
    void the_room_is_light_and_asks_nobody_else() throws Exception {
        try (RunningInstallation server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
                Chromium signingIn = Chromium.open(folder.resolve("profile"))) {
            Page page = signingIn.page();
            page.navigate(server.signInAddress());
            page.locator("form[action='/sign-in'] button").click();
            String room = (String)
                    page.evaluate(
                            """
                    async () => (await fetch('/attempts', {method: 'POST', body: new URLSearchParams({blueprint: 'c01'})})).url
                    """);
            signingIn.forgetCaches();
            page = signingIn.newPage();
            page.navigate(room);
            assertThat(page.locator("body")).hasAttribute("data-kept", "true");
            assertThat(page.locator("aside [data-palette] a")).hasCount(65);

            List<List<Object>> transferred = entries(page);
            long bytes = transferred.stream()
                    .mapToLong(entry -> ((Number) entry.get(1)).longValue())
                    .sum();
            assertThat(transferred).allMatch(entry -> entry.get(0).toString().startsWith(server.address()));
            assertThat(transferred).anyMatch(entry -> entry.get(0).toString().endsWith("source-serif-4.woff2"));
            assertThat(bytes).as("%s", transferred).isBetween(40_000L, (long) LARGEST_BYTES);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> entries(Page page) {
        return (List<List<Object>>) page.evaluate(TRANSFERRED);
    }
}
