package org.thetaprep.runner.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.Axe;

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

    /** What would move by itself or glide when touched. */
    private static final String MOVING =
            """
            () => [...document.querySelectorAll('*')]
              .filter(e => { const s = getComputedStyle(e);
                return s.animationName !== 'none' || (s.transitionDuration.split(', ').some(d => parseFloat(d) > 0)); })
              .map(e => e.outerHTML.slice(0, 80))
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

    private static Browser.NewContextOptions window(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    /** Looks at every page in every state and gathers what is wrong. */
    private static void everyPage(Browser.NewContextOptions options, Function<Page, List<String>> faults) {
        List<String> found = new ArrayList<>();
        GalleryState.all()
                .forEach(each -> each.show(
                        browser,
                        options,
                        (state, page) ->
                                faults.apply(page).forEach(fault -> found.add(state.name() + ": " + fault))));
        assertThat(found).isEmpty();
    }

    private static List<String> byTheRules(Page page) {
        return Axe.violations(page);
    }

    private static List<String> illegible(Page page) {
        return Axe.violations(page, List.of("color-contrast"));
    }

    private static List<String> tooWide(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
                ? List.of("scrolls sideways")
                : List.of();
    }

    private static List<String> tooSmall(Page page) {
        return ((List<?>) page.evaluate(SMALL_TARGETS)).stream().map(Object::toString).toList();
    }

    private static Function<Page, List<String>> all(List<Function<Page, List<String>>> looks) {
        return page -> looks.stream()
                .flatMap(look -> look.apply(page).stream())
                .toList();
    }

    /** As a browser shows the page that is zoomed to 200 percent in a window of 1280 by 900 pixels. */
    private static List<String> tooWideZoomed(Page page) {
        page.setViewportSize(640, 450);
        return tooWide(page);
    }

    private static List<String> moving(Page page) {
        return ((List<?>) page.evaluate(MOVING)).stream().map(Object::toString).toList();
    }

    @Test
    void on_a_desk_in_the_light_axe_finds_nothing_and_zoomed_to_200_percent_nothing_scrolls_sideways() {
        everyPage(
                window(1280, 900).setColorScheme(ColorScheme.LIGHT),
                all(List.of(PagesForEveryoneTest::byTheRules, PagesForEveryoneTest::tooWideZoomed)));
    }

    @Test
    void on_a_phone_in_the_dark_axe_finds_nothing() {
        everyPage(
                window(390, 844).setColorScheme(ColorScheme.DARK),
                all(List.of(PagesForEveryoneTest::byTheRules, PagesForEveryoneTest::tooWide)));
    }

    @Test
    void on_a_tablet_with_higher_contrast_and_less_motion_every_text_is_legible_and_nothing_moves() {
        everyPage(
                window(768, 1024).setContrast(Contrast.MORE).setReducedMotion(ReducedMotion.REDUCE),
                all(List.of(
                        PagesForEveryoneTest::illegible,
                        PagesForEveryoneTest::tooWide,
                        PagesForEveryoneTest::moving)));
    }

    @Test
    void at_320_pixels_in_forced_colours_axe_finds_nothing_nothing_scrolls_sideways_and_every_target_can_be_hit() {
        everyPage(
                window(320, 640).setForcedColors(ForcedColors.ACTIVE),
                all(List.of(
                        PagesForEveryoneTest::byTheRules,
                        PagesForEveryoneTest::tooWide,
                        PagesForEveryoneTest::tooSmall)));
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
