package org.thetaprep.runner.gallery;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One state of one page, as a learner can meet it.
 *
 * @param name names it in lists and pictures
 * @param path where the page is, with its hash
 * @param room whether it is the exam room, which is waited for
 * @param act what brings the page into the state
 */
record GalleryState(String name, String path, boolean room, Consumer<Page> act) {

    private static final Consumer<Page> AS_LOADED = page -> {};

    /** Every page in every state. */
    static List<GalleryState> all() {
        Stream<GalleryState> pages = SamplePages.all().keySet().stream()
                .filter(name -> !name.startsWith("room"))
                .map(name -> new GalleryState(name, "/gallery/" + name, false, AS_LOADED));
        return Stream.concat(pages, rooms()).toList();
    }

    private static GalleryState room(String name, String hash, Consumer<Page> act) {
        return new GalleryState("room-" + name, SamplePages.ATTEMPT_PATH + hash, true, act);
    }

    private static Stream<GalleryState> rooms() {
        return Stream.of(
                room("choice", "#item-1", page -> page.keyboard().press("b")),
                room("long", "#item-8", AS_LOADED),
                room("response", "#item-3", page -> page.keyboard().press("a")),
                room("response-capped", "#item-3", page -> page.keyboard().type("abc")),
                room("ordering-empty", "#item-4", AS_LOADED),
                room("ordering", "#item-4", page -> page.keyboard().type("ca")),
                room("matching", "#item-5", page -> page.locator("#match-5-1").selectOption("2")),
                room("matching-picked", "#item-5", page -> page.keyboard().press("b")),
                room("case", "#item-6", AS_LOADED),
                room("keys", "#item-2", page -> page.keyboard().press("?")),
                room("note", "#item-1", page -> page.keyboard().press("n")),
                room("sentences", "#item-6", page -> page.keyboard().press("h")),
                room("display", "#item-2", page -> page.locator("#display summary")
                        .click()),
                room("review", "#review", AS_LOADED),
                room("review-noted", "#review", page -> page.locator("[name=show][value=noted]")
                        .check()),
                room("confirm", "#review", page -> page.locator("[data-submit]").click()));
    }

    /** Opens the page in a context and brings it into the state. */
    Page open(com.microsoft.playwright.BrowserContext context) {
        Page page;
        if (room) {
            page = GalleryBrowser.room(context, path.substring(SamplePages.ATTEMPT_PATH.length()));
        } else {
            page = context.newPage();
            page.navigate(GalleryBrowser.ORIGIN + path);
        }
        act.accept(page);
        return page;
    }
}
