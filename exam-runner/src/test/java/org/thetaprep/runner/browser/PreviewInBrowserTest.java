package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningPreview;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.SkyPack;

/** An author with the preview beside the editor. */
class PreviewInBrowserTest {

    private static final String STEM = "A school class leaves a camera on a tripod";

    @TempDir
    private Path folder;

    private SkyPack files;
    private RunningPreview preview;
    private Chromium browser;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void start() {
        files = SkyPack.in(folder.resolve("pack"));
        preview = RunningPreview.of(files.folder());
        browser = Chromium.open(folder.resolve("profile"));
        page = browser.page();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void stop() {
        browser.close();
        preview.close();
        assertThat(complaints).isEmpty();
    }

    private void accessible() {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    @Test
    void a_saved_change_shows_by_itself_and_a_broken_file_takes_nothing_away() {
        page.navigate(preview.address() + "/items/d11-star-trails");
        Locator stem = page.locator(".item .stem");
        assertThat(stem).containsText(STEM);
        page.locator(".laid summary").first().click();
        assertThat(page.locator(".whys")).isVisible();
        page.evaluate("() => { window.neverReloaded = true; }");

        files.edit(SkyPack.ITEMS, STEM, "A museum leaves a camera on a tripod");
        assertThat(stem).containsText("A museum leaves a camera on a tripod");
        assertThat(page.locator(".whys")).isVisible();

        files.edit(SkyPack.ITEMS, "    difficulty: easy\n", "    difficulty: simple\n");
        assertThat(page.locator(".broken")).containsText("items/1-turning.yaml:6:");
        assertThat(stem).containsText("A museum leaves a camera on a tripod");
        accessible();

        files.edit(SkyPack.ITEMS, "    difficulty: simple\n", "    difficulty: hard\n");
        assertThat(page.locator(".broken")).hasCount(0);
        assertThat(page.locator(".says")).containsText("hard, apply");
        assertThat(page.evaluate("() => window.neverReloaded === true")).isEqualTo(true);
    }

    @Test
    void items_can_be_answered_as_in_the_exam_room() {
        page.navigate(preview.address() + "/items/d11-night-order");
        page.locator("[data-act=add]").first().click();
        assertThat(page.locator("[data-order] [data-step]")).hasCount(1);
        page.navigate(preview.address() + "/items/d12-equinox");
        page.locator(".pick input").first().check();
        assertThat(page.locator("[data-progress]")).hasText("1 chosen.");
    }

    @Test
    void every_kind_of_page_is_in_order_by_the_rules_of_axe_and_fits_a_phone() {
        for (String path : List.of(
                "/",
                "/?kind=items",
                "/?q=no-such-word",
                "/items/d11-star-trails",
                "/items/d11-night-order",
                "/items/d22-match-marks",
                "/items/d21-case-eclipse-1",
                "/case-studies/d21-case-eclipse",
                "/item-models/m11-angle-of-hours",
                "/rows/sky/turn",
                "/facts/sidereal-day",
                "/misconceptions/stars-move",
                "/items/none")) {
            page.setViewportSize(1280, 900);
            page.navigate(preview.address() + path);
            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            accessible();
            page.setViewportSize(320, 640);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of %s", path)
                    .isEqualTo(320);
        }
    }
}
