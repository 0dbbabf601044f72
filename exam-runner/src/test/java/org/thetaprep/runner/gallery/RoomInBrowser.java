package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The room in a browser against a server that a test commands, both new for each test; registered in a static field.
 * At the end of a class the browser has had nothing to complain of.
 */
final class RoomInBrowser implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private final Supplier<SamplePages.Sample> atFirst;
    private GalleryBrowser browser;
    private ExamServerDouble server;
    private BrowserContext context;

    /**
     * A room.
     *
     * @param atFirst what it shows at the beginning of each test
     */
    RoomInBrowser(Supplier<SamplePages.Sample> atFirst) {
        this.atFirst = atFirst;
    }

    /** The room of an exam of which nothing is answered, with two hours left. */
    static RoomInBrowser fresh() {
        return new RoomInBrowser(() -> SamplePages.room(SampleItems.fresh(), 1, 7_000));
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        browser = new GalleryBrowser();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server = new ExamServerDouble();
        open(atFirst.get());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        GalleryBrowser.close(context);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private void open(SamplePages.Sample shown) {
        context = browser.context(browser.desktop(), shown, server);
    }

    /** What answers the room. */
    ExamServerDouble server() {
        return server;
    }

    /** The browser's profile. */
    BrowserContext context() {
        return context;
    }

    /** Begins again with a new profile of the browser and another page. */
    void shows(SamplePages.Sample other) {
        GalleryBrowser.close(context);
        open(other);
    }

    /** Opens the room in a new tab, at the item where the learner was. */
    Page tab() {
        return GalleryBrowser.room(context, "");
    }

    /** Opens the room in a new tab, at the item of a place. */
    Page tab(int place) {
        return GalleryBrowser.room(context, "#item-" + place);
    }

    /** Takes a tab to the room's address and waits until all is saved. */
    static void enter(Page tab) {
        tab.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH);
        isSaved(tab);
    }

    /** Waits until the header says that all answers are saved. */
    static void isSaved(Page tab) {
        assertThat(tab.locator("[data-saved]")).hasText("Saved");
    }

    /** Waits until the server has acknowledged all, also where the learner was, of which the header says nothing. */
    static void allIsSent(Page tab) {
        tab.waitForFunction("() => Object.keys(localStorage).every(key => !key.includes('unsent'))");
    }

    /** Takes a tab to the item of a place, as the browser's address does. */
    static void goTo(Page tab, int place) {
        tab.evaluate("place => { location.hash = `item-${place}`; }", place);
        assertThat(tab.locator("#item-" + place)).isVisible();
    }
}
