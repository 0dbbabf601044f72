package org.thetaprep.runner.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.Settled;

/** Looks at pages as people do: at a desk and on phones, in the light and in the dark; keeps pictures and faults. */
final class Looks {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;

    private final Pictures pictures;
    private final List<String> faults = new ArrayList<>();

    /** @param name of the folder of the pictures */
    Looks(String name) {
        this.pictures = new Pictures(name);
    }

    /** What broke a rule of axe or made a phone scroll sideways, until now. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Looks at a page as it is; afterwards it stands at a desk in the light again. */
    void at(Page page, String name) {
        shown(page, DESK, ColorScheme.LIGHT, name, true);
        shown(page, PHONE, ColorScheme.LIGHT, name, false);
        shown(page, SMALL_PHONE, ColorScheme.DARK, name, true);
        page.setViewportSize(768, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE).setColorScheme(ColorScheme.LIGHT));
        Axe.violations(page, List.of("color-contrast")).forEach(fault -> faults.add(name + " with contrast: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        page.setViewportSize(DESK, 900);
    }

    /** Looks at a page at each width, in the light and in the dark; afterwards it stands at a desk in the light again. */
    void everywhere(Page page, String name) {
        for (int width : new int[] {SMALL_PHONE, PHONE, DESK}) {
            shown(page, width, ColorScheme.DARK, name, true);
            shown(page, width, ColorScheme.LIGHT, name, true);
        }
    }

    private void shown(Page page, int width, ColorScheme scheme, String name, boolean byRules) {
        String where = name + "-" + width + "-" + scheme;
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Settled.await(page);
        pictures.take(page, where);
        if (byRules) {
            Axe.violations(page).forEach(fault -> faults.add(where + ": " + fault));
        }
        if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            faults.add(where + " scrolls sideways");
        }
    }
}
