package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thetaprep.runner.gallery.SamplePages.Sample;

/**
 * One state of one page, as a learner can meet it.
 *
 * @param name names it in lists and pictures
 * @param path where the page is, with its hash
 * @param room the exam room as the server sends it, if the page is one
 * @param act what brings the page into the state
 */
record GalleryState(String name, String path, Optional<Sample> room, Act act) {

    private static final Act AS_LOADED = (page, server) -> {};
    private static final Sample BEGUN = SamplePages.room(SampleItems.begun(), 1, 7_000);
    private static final Sample FRESH = SamplePages.room(SampleItems.fresh(), 1, 7_000);

    /** Brings a page into a state. */
    @FunctionalInterface
    interface Act {
        void bring(Page page, ExamServerDouble server);
    }

    /** What is done with a page in its state. */
    @FunctionalInterface
    interface Look {
        void at(GalleryState state, Page page);
    }

    /** Every page in every state. */
    static List<GalleryState> all() {
        Stream<GalleryState> pages = SamplePages.all().keySet().stream()
                .filter(name -> !name.startsWith("room"))
                .map(name -> new GalleryState(name, "/gallery/" + name, Optional.empty(), AS_LOADED));
        return Stream.of(pages, rooms(), troubles(), feedback())
                .flatMap(states -> states)
                .toList();
    }

    private static GalleryState room(String name, String hash, Act act) {
        return room(name, hash, BEGUN, act);
    }

    private static GalleryState room(String name, String hash, Sample sample, Act act) {
        return new GalleryState("room-" + name, SamplePages.ATTEMPT_PATH + hash, Optional.of(sample), act);
    }

    private static GalleryState typed(String name, String hash, String keys) {
        return room(name, hash, (page, server) -> page.keyboard().type(keys));
    }

    private static Stream<GalleryState> rooms() {
        return Stream.of(
                typed("choice", "#item-1", "b"),
                room("long", "#item-8", AS_LOADED),
                typed("response", "#item-3", "a"),
                typed("response-capped", "#item-3", "abc"),
                room("ordering-empty", "#item-4", AS_LOADED),
                typed("ordering", "#item-4", "ca"),
                room("matching", "#item-5", (page, server) -> page.locator("#match-5-1")
                        .selectOption("2")),
                typed("matching-picked", "#item-5", "b"),
                room("case", "#item-6", AS_LOADED),
                typed("keys", "#item-2", "?"),
                typed("note", "#item-1", "n"),
                typed("sentences", "#item-6", "h"),
                room("display", "#item-2", (page, server) -> page.locator("#display summary")
                        .click()),
                room("review", "#review", AS_LOADED),
                room("review-noted", "#review", (page, server) -> page.locator("[name=show][value=noted]")
                        .check()),
                room("confirm", "#review", (page, server) -> page.locator("[data-submit]")
                        .click()));
    }

    /** What can come between: no network, no server, signed out, another tab, the clock. */
    private static Stream<GalleryState> troubles() {
        return Stream.of(
                room("offline", "#item-1", FRESH, (page, server) -> {
                    server.unreachable(true);
                    page.context().setOffline(true);
                    page.keyboard().type("cjd");
                    says(page, "You are offline. 2 answers wait");
                }),
                room("signed-out", "#item-1", FRESH, (page, server) -> {
                    server.failing(401);
                    page.keyboard().press("c");
                    says(page, "You are signed out.");
                }),
                room("refused", "#item-1", FRESH, (page, server) -> {
                    server.refusing(1);
                    page.keyboard().press("c");
                    says(page, "did not take your answer");
                }),
                room("clash", "#item-8", FRESH, (page, server) -> {
                    server.answeredElsewhere(8, "{\"choice\":4}");
                    page.keyboard().press("b");
                    assertThat(page.locator("#item-8 [data-clash]")).isVisible();
                }),
                room("clash-elsewhere", "#item-8", FRESH, (page, server) -> {
                    server.answeredElsewhere(8, "{\"choice\":4}");
                    page.keyboard().type("bk");
                    says(page, "changed item 8");
                }),
                room("extended", "#item-1", FRESH, (page, server) -> {
                    server.extend(Duration.ofMinutes(30));
                    page.keyboard().press("c");
                    says(page, "30 minutes more");
                }),
                room("soon", "#item-1", SamplePages.room(SampleItems.begun(), 1, 200), (page, server) -> {
                    server.secondsLeft(200);
                    page.keyboard().press("m");
                    says(page, "Under five minutes");
                }),
                room("expired", "#item-1", FRESH, (page, server) -> {
                    server.close("expired");
                    page.keyboard().press("c");
                    assertThat(page.locator("#closing")).isVisible();
                }),
                room("submitted-elsewhere", "#item-1", FRESH, (page, server) -> {
                    server.close("submitted");
                    page.keyboard().press("c");
                    assertThat(page.locator("#closing")).isVisible();
                }));
    }

    private static Stream<GalleryState> feedback() {
        Sample untold = SamplePages.roomWithFeedback(SampleItems.fresh(), 1, Set.of());
        Sample confirmed = SamplePages.roomWithFeedback(SampleItems.begun(), 1, Set.of(1));
        return Stream.of(
                room("feedback", "#item-1", untold, AS_LOADED),
                room("feedback-confirmed", "#item-1", confirmed, AS_LOADED),
                room("feedback-told", "#item-1", untold, (page, server) -> {
                    page.keyboard().press("c");
                    page.locator("#item-1 [data-check] button").click();
                    assertThat(page.locator("#item-1 [data-check] h3")).isVisible();
                }));
    }

    private static void says(Page page, String words) {
        assertThat(page.locator("[data-banners]")).containsText(words);
    }

    /** Opens the page in a browser profile of its own, brings it into the state, looks at it, and closes it. */
    void show(GalleryBrowser browser, Browser.NewContextOptions options, Look look) {
        ExamServerDouble server = new ExamServerDouble();
        BrowserContext context = browser.context(options, room.orElse(BEGUN), server);
        Page page;
        if (room.isPresent()) {
            page = GalleryBrowser.room(context, path.substring(SamplePages.ATTEMPT_PATH.length()));
        } else {
            page = context.newPage();
            page.navigate(GalleryBrowser.ORIGIN + path);
        }
        act.bring(page, server);
        look.at(this, page);
        GalleryBrowser.close(context);
    }
}
