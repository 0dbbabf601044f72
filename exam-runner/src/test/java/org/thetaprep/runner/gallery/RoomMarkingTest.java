package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.thetaprep.runner.gallery.RoomInBrowser.isSaved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Highlights, notes, dragging and the display, as a learner meets them. */
class RoomMarkingTest {

    private static final String SELECT =
            """
            ([css, from, to]) => {
              const at = (offset) => {
                const texts = document.createTreeWalker(document.querySelector(css), NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  if (offset <= texts.currentNode.length) {
                    return [texts.currentNode, offset];
                  }
                  offset -= texts.currentNode.length;
                }
                throw new RangeError(`no text at ${offset}`);
              };
              getSelection().setBaseAndExtent(...at(from), ...at(to));
            }
            """;

    @RegisterExtension
    static final RoomInBrowser room = RoomInBrowser.fresh();

    private static void select(Page page, String css, int from, int to) {
        page.evaluate(SELECT, new Object[] {css, from, to});
    }

    @Test
    void what_is_selected_is_highlighted_by_key_and_taken_off_by_the_same_or_by_a_click() {
        Page page = room.tab(4);
        select(page, "#item-4 .stem p", 2, 6);
        page.keyboard().press("h");
        Locator marks = page.locator("#item-4 .stem mark");
        assertThat(marks).hasText(new String[] {"boat"});
        select(page, "#item-4 .stem p", 0, 3);
        page.locator("#item-4 [data-highlight]").click();
        assertThat(marks).hasText(new String[] {"A boat"});
        marks.click();
        assertThat(marks).hasCount(0);
        page.locator("#item-4 [data-highlight-told] button").click();
        assertThat(marks).hasText(new String[] {"A boat"});
        isSaved(page);

        assertThat(room.server().events("highlight"))
                .extracting(event -> event.path("part").stringValue() + " "
                        + event.path("from").intValue() + " " + event.path("to").intValue() + " "
                        + event.path("on").booleanValue())
                .containsExactly("stem 2 6 true", "stem 0 3 true", "stem 0 6 false", "stem 0 6 true");
    }

    @Test
    void without_a_pointer_sentences_are_chosen_and_a_scenario_keeps_its_highlights_over_its_items() {
        Page page = room.tab(7);
        page.keyboard().press("h");
        assertThat(page.locator("#item-7 [data-sentences] input").first()).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Escape");
        assertThat(page.locator("#item-7 [data-highlight]")).isFocused();
        assertThat(page.locator("#item-7 .scenario mark"))
                .hasText(new String[] {"The river rises by two metres in a night."});
        page.keyboard().press("k");

        assertThat(page.locator("#item-6 .scenario mark")).isVisible();
        isSaved(page);
        assertThat(room.server().events("highlight"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("place").intValue()).isEqualTo(6));
    }

    @Test
    void a_note_is_saved_as_it_is_written_and_survives_a_reload_without_a_network() {
        Page page = room.tab(2);
        isSaved(page);
        page.keyboard().press("n");
        page.keyboard().type("B or D?");
        isSaved(page);
        assertThat(room.server().events("note")
                        .get(room.server().events("note").size() - 1)
                        .path("note")
                        .stringValue())
                .isEqualTo("B or D?");
        room.server().unreachable(true);
        page.keyboard().type(" Look again.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#head-2")).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("[data-note-field]")).hasValue("");
        page.reload();
        page.waitForFunction("() => document.querySelector('[data-saved]').textContent !== ''");
        page.keyboard().press("k");
        assertThat(page.locator("[data-note-field]")).hasValue("B or D? Look again.");
        assertThat(page.locator("aside [data-palette] a").nth(1))
                .hasAttribute("aria-label", "Item 2, seen, unanswered, with a note");
        room.server().unreachable(false);
        isSaved(page);

        assertThat(room.server().events("note")
                        .get(room.server().events("note").size() - 1)
                        .path("note")
                        .stringValue())
                .isEqualTo("B or D? Look again.");
    }

    @Test
    void what_the_page_came_with_is_shown() {
                room.shows(SamplePages.room(SampleItems.begun(), 1, 7_000));
        Page page = room.tab(1);
        assertThat(page.locator("#item-1 .stem mark")).hasText(new String[] {"Water runs down "});
        assertThat(page.locator("[data-note-field]")).hasValue("Compare B with D.");
    }

    @Test
    void many_changes_made_offline_are_sent_in_pieces_that_a_browser_sends() {
        Page page = room.tab(1);
        isSaved(page);
        room.server().unreachable(true);
        for (int place = 1; place <= SampleItems.LENGTH; place++) {
            page.keyboard().press("n");
            page.keyboard().insertText("é".repeat(2_000));
            page.keyboard().press("Escape");
            page.keyboard().press("m");
            page.keyboard().press("j");
        }
        room.server().unreachable(false);
        page.evaluate("() => dispatchEvent(new Event('online'))");
        isSaved(page);

        assertThat(room.server().events("note")).hasSize(SampleItems.LENGTH);
        assertThat(room.server().events("flag")).hasSize(SampleItems.LENGTH);
    }

    private static void drag(Page page, Locator what, Locator onto, double height) {
        what.scrollIntoViewIfNeeded();
        var from = what.boundingBox();
        var to = onto.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 10, from.y + from.height / 2 + 10);
        page.mouse()
                .move(
                        to.x + to.width / 3,
                        to.y + to.height * height,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    private static Locator grip(Page page, String letter) {
        return page.locator("#item-4 [data-letter=" + letter + "] [data-grip]");
    }

    @Test
    void steps_are_dragged_into_the_order_within_it_and_out_of_it() {
        Page page = room.tab(4);
        Locator how = page.locator("#item-4 .how");
        drag(page, grip(page, "B"), page.locator("#item-4 [data-no-order]"), .5);
        assertThat(how).containsText("B added at position 1.");
        drag(page, grip(page, "A"), page.locator("#item-4 [data-order] [data-letter=B]"), .1);
        assertThat(how).containsText("A added at position 1.");
        drag(page, grip(page, "A"), page.locator("#item-4 [data-order] [data-letter=B]"), .9);
        assertThat(how).containsText("A is now at position 2 of 2.");
        drag(page, grip(page, "B"), page.locator("#item-4 [data-pool] li").last(), .9);
        assertThat(how).containsText("B taken out.");
        isSaved(page);

        assertThat(room.server().answers())
                .containsExactly(
                        "4:0:{\"order\":[2]}", "4:1:{\"order\":[1,2]}", "4:2:{\"order\":[2,1]}", "4:3:{\"order\":[1]}");
    }

    @Test
    void a_drag_that_is_broken_off_changes_nothing() {
        Page page = room.tab(4);
        var from = grip(page, "B").boundingBox();
        page.mouse().move(from.x + 5, from.y + 5);
        page.mouse().down();
        page.mouse().move(from.x + 5, from.y - 120);
        page.keyboard().press("Escape");
        page.mouse().up();
        isSaved(page);
        assertThat(page.locator("#item-4 [data-order] li")).hasCount(0);
        assertThat(room.server().answers()).isEmpty();
    }

    @Test
    void responses_are_dragged_to_prompts_or_picked_up_and_put_down_by_keys() {
        Page page = room.tab(5);
        Locator how = page.locator("#item-5 .how");
        drag(
                page,
                page.locator("#item-5 [data-tile='3']"),
                page.locator("#item-5 .match li").nth(1),
                .5);
        assertThat(how).containsText("C is at 2 now.");
        assertThat(page.locator("#match-5-2")).hasValue("3");
        page.locator("#head-5").focus();
        page.keyboard().press("d");
        assertThat(how).containsText("D is picked up. Put it at a prompt, or press Escape.");
        page.keyboard().press("Enter");
        assertThat(how).containsText("D is at 1 now.");
        assertThat(page.locator("#match-5-1")).isFocused();
        page.locator("#head-5").focus();
        page.keyboard().press("d");
        page.keyboard().press("Escape");
        assertThat(page.locator("#item-5 [data-put]:visible")).hasCount(0);
        isSaved(page);

        assertThat(room.server().answers()).containsExactly("5:0:{\"pairs\":{\"2\":3}}", "5:1:{\"pairs\":{\"1\":4,\"2\":3}}");
    }

    @Test
    void the_text_size_and_the_contrast_are_the_learners_and_stay() {
        Page page = room.tab(1);
        page.locator("#display summary").click();
        page.locator("[data-text-larger]").click();
        page.locator("[data-text-larger]").click();
        assertThat(page.locator("[data-text-size]")).hasText("130 %");
        page.locator("[data-contrast-more]").check();
        page.locator("[name=theme][value=dark]").check();
        page.reload();

        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).fontSize"))
                .isEqualTo("20.8px");
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0)");
        page.locator("#display summary").click();
        assertThat(page.locator("[data-text-size]")).hasText("130 %");
        assertThat(page.locator("[name=theme][value=dark]")).isChecked();
    }

    @Test
    void the_largest_text_reflows_as_a_narrow_window_does() {
        room.context().addInitScript("() => localStorage.setItem('thetaprep.prefer.text', '200')");
        for (int place = 1; place <= SampleItems.LENGTH; place++) {
            Page page = room.tab(place);
            assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                    .as("item %d scrolls sideways", place)
                    .isFalse();
            page.close();
        }
    }
}
