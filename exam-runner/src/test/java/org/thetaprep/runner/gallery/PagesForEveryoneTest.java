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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.Settled;

/**
 * Every page and state by the rules of axe, at 320 pixels, and with targets that a finger meets. Each is loaded once, in
 * the narrowest window, and looked at in all of them.
 */
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

    private static final Map<Look, List<String>> FAULTS = new EnumMap<>(Look.class);

    private static GalleryBrowser browser;

    /** A window and colours, and what is looked for in them. A page is loaded in the first and then led through all. */
    private enum Look {
        NARROW_IN_FORCED_COLOURS(
                320, 640, media().setForcedColors(ForcedColors.ACTIVE), List.of(Axe::violations, Look::tooWide, Look::tooSmall)),
        PHONE_IN_THE_DARK(390, 844, media().setColorScheme(ColorScheme.DARK), List.of(Axe::violations, Look::tooWide)),
        /** A window of 1280 by 900 pixels zoomed to 200 percent. */
        ZOOMED(640, 450, media(), List.of(Look::tooWide)),
        TABLET_WITH_CONTRAST_AND_LESS_MOTION(
                768,
                1024,
                media().setContrast(Contrast.MORE).setReducedMotion(ReducedMotion.REDUCE),
                List.of(Look::illegible, Look::tooWide, Look::moving)),
        DESK_IN_THE_LIGHT(1280, 900, media(), List.of(Axe::violations));

        private final int width;
        private final int height;
        private final Page.EmulateMediaOptions media;
        private final List<Function<Page, List<String>>> questions;

        Look(int width, int height, Page.EmulateMediaOptions media, List<Function<Page, List<String>>> questions) {
            this.width = width;
            this.height = height;
            this.media = media;
            this.questions = questions;
        }

        private static Page.EmulateMediaOptions media() {
            return new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setContrast(Contrast.NO_PREFERENCE)
                    .setForcedColors(ForcedColors.NONE)
                    .setReducedMotion(ReducedMotion.NO_PREFERENCE);
        }

        private List<String> faults(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(media);
            Settled.await(page);
            return questions.stream()
                    .flatMap(question -> question.apply(page).stream())
                    .toList();
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
            return texts(page, SMALL_TARGETS);
        }

        private static List<String> moving(Page page) {
            return texts(page, MOVING);
        }

        private static List<String> texts(Page page, String script) {
            return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
        }
    }

    /** Leads every page in every state through all looks, and gathers what is wrong. */
    @BeforeAll
    static void look() {
        browser = new GalleryBrowser();
        Look first = Look.values()[0];
        GalleryState.all()
                .forEach(each -> each.show(
                        browser, window(first.width, first.height).setForcedColors(ForcedColors.ACTIVE), (state, page) -> {
                            for (Look look : Look.values()) {
                                look.faults(page).forEach(fault -> FAULTS
                                        .computeIfAbsent(look, none -> new ArrayList<>())
                                        .add(state.name() + ": " + fault));
                            }
                        }));
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

    private static void everyPageIsInOrder(Look look) {
        assertThat(FAULTS.getOrDefault(look, List.of())).isEmpty();
    }

    @Test
    void on_a_desk_in_the_light_axe_finds_nothing() {
        everyPageIsInOrder(Look.DESK_IN_THE_LIGHT);
    }

    @Test
    void zoomed_to_200_percent_nothing_scrolls_sideways() {
        everyPageIsInOrder(Look.ZOOMED);
    }

    @Test
    void on_a_phone_in_the_dark_axe_finds_nothing() {
        everyPageIsInOrder(Look.PHONE_IN_THE_DARK);
    }

    @Test
    void on_a_tablet_with_higher_contrast_and_less_motion_every_text_is_legible_and_nothing_moves() {
        everyPageIsInOrder(Look.TABLET_WITH_CONTRAST_AND_LESS_MOTION);
    }

    @Test
    void at_320_pixels_in_forced_colours_axe_finds_nothing_nothing_scrolls_sideways_and_every_target_can_be_hit() {
        everyPageIsInOrder(Look.NARROW_IN_FORCED_COLOURS);
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
