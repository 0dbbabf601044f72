package org.thetaprep.runner.gallery;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.Settled;

/**
 * Takes a picture of every page in every state, at three widths, light, dark, in high contrast and in forced
 * colours, into {@code target/gallery/pictures}. To be looked at, hence not among the tests that run by themselves:
 * {@code mvn -pl exam-runner -am package -Dtest=GalleryPictures -Dsurefire.failIfNoSpecifiedTests=false}, with
 * {@code -Dgallery=room-,history} for those whose names begin so.
 */
class GalleryPictures {

    private static final Path FOLDER = Path.of("target", "gallery", "pictures");
    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);
    private static final Map<String, UnaryOperator<Browser.NewContextOptions>> LOOKS = looks();

    private static Map<String, UnaryOperator<Browser.NewContextOptions>> looks() {
        Map<String, UnaryOperator<Browser.NewContextOptions>> looks = new LinkedHashMap<>();
        looks.put("light", options -> options.setColorScheme(ColorScheme.LIGHT));
        looks.put("dark", options -> options.setColorScheme(ColorScheme.DARK));
        looks.put("contrast", options -> options.setContrast(Contrast.MORE));
        looks.put("forced", options -> options.setForcedColors(ForcedColors.ACTIVE));
        return looks;
    }

    @Test
    void every_page_in_every_state() {
        List<String> wanted = List.of(System.getProperty("gallery", "").split(","));
        List<String> only = Optional.ofNullable(System.getProperty("looks"))
                .map(list -> List.of(list.split(",")))
                .orElse(List.copyOf(LOOKS.keySet()));
        try (GalleryBrowser browser = new GalleryBrowser()) {
            for (String look : only) {
                for (int width : WIDTHS) {
                    Browser.NewContextOptions options = LOOKS.get(look)
                            .apply(new Browser.NewContextOptions().setViewportSize(width, width < 500 ? 844 : 900));
                    GalleryState.all().stream()
                            .filter(state -> wanted.stream().anyMatch(state.name()::startsWith))
                            .forEach(state -> state.show(
                                    browser,
                                    options,
                                    (shown, page) -> take(page, shown.name() + "-" + width + "-" + look)));
                }
            }
        }
    }

    private static void take(Page page, String name) {
        Settled.await(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
