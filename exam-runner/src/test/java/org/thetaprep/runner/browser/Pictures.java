package org.thetaprep.runner.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages for people to look at, in {@code target/pictures}. No test looks at them, so they are taken when asked for:
 * by {@code -Dpictures=true}.
 */
final class Pictures {

    private static final boolean WANTED = Boolean.getBoolean("pictures");

    private final Path folder;

    /** @param name of the folder */
    Pictures(String name) {
        this.folder = Path.of("target", "pictures", name);
    }

    /** Takes a picture of a whole page. */
    void take(Page page, String name) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
        }
    }
}
