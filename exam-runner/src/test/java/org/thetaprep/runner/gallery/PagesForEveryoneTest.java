package org.thetaprep.runner.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page and state by the rules of axe, at 320 pixels, and with targets that a finger meets. */
class PagesForEveryoneTest {

    /** The boxes of what can be operated and is not a link within a sentence, smaller than 44 by 44 pixels. */
    private static final String SMALL_TARGETS =
            """
            () => [...document.querySelectorAll('button, .btn, summary, select, label.pick, label.strike, label.chip,'
                + ' label.flagbox, label.switch, nav a, .runs .lab a')]
              .filter(e => e.checkVisibility())
              .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
              .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
              .map(([html, box]) => `${html} ${box.width} x ${box.height}`)
            """;

    private static GalleryBrowser browser;

    @BeforeAll
    static void start() {
        browser = new GalleryBrowser();
    }

    @AfterAll
    static void stop() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static BrowserContext context(Browser.NewContextOptions options) {
        return browser.context(options, SamplePages.room(SampleItems.begun(), 1, 7_000), new ExamServerDouble());
    }

    private static void everyPage(Browser.NewContextOptions options, Consumer<Page> look) {
        BrowserContext pages = context(options);
        for (GalleryState state : GalleryState.all()) {
            BrowserContext context = state.room() ? context(options) : pages;
            Page page = state.open(context);
            look.accept(page);
            page.close();
            if (state.room()) {
                GalleryBrowser.close(context);
            }
        }
        GalleryBrowser.close(pages);
    }

    private static void accessible(Page page) {
        accessible(page, new AxeBuilder(page));
    }

    private static void legible(Page page) {
        accessible(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void accessible(Page page, AxeBuilder axe) {
        List<String> violations = axe.analyze().getViolations().stream()
                .map((Rule rule) -> rule.getId() + ": " + rule.getNodes())
                .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_the_light() {
        everyPage(browser.desktop().setColorScheme(ColorScheme.LIGHT), PagesForEveryoneTest::accessible);
    }

    @Test
    void every_text_is_legible_in_the_dark_on_a_phone() {
        everyPage(
                new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK),
                PagesForEveryoneTest::legible);
    }

    @Test
    void at_320_pixels_nothing_scrolls_sideways_and_every_target_can_be_hit() {
        List<String> faults = new ArrayList<>();
        everyPage(new Browser.NewContextOptions().setViewportSize(320, 640), page -> {
            if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
                faults.add(page.url() + " scrolls sideways");
            }
            ((List<?>) page.evaluate(SMALL_TARGETS)).forEach(small -> faults.add(page.url() + " " + small));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void in_forced_colours_a_chosen_option_is_still_told_apart() {
        try (BrowserContext context = context(browser.desktop().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = GalleryBrowser.room(context, "#item-1");
            String outline = "place => getComputedStyle(document.querySelectorAll('#item-1 .opt')[place]).outlineStyle";
            assertThat(page.evaluate(outline, 1)).isEqualTo("solid");
            assertThat(page.evaluate(outline, 0)).isEqualTo("none");
        }
    }

    @Test
    void the_theme_can_be_set_against_the_system() {
        try (BrowserContext context = context(browser.desktop().setColorScheme(ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.navigate(GalleryBrowser.ORIGIN + "/gallery/home-empty");
            String background = "() => getComputedStyle(document.body).backgroundColor";
            assertThat(page.evaluate(background)).isEqualTo("rgb(255, 255, 255)");
            page.evaluate("() => { document.documentElement.dataset.theme = 'dark'; }");
            assertThat(page.evaluate(background)).isEqualTo("rgb(16, 22, 28)");
        }
    }
}
