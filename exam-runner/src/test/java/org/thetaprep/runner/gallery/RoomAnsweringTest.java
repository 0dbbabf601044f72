package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answering, moving about, reviewing and the clock, as a learner meets them. */
class RoomAnsweringTest {

    @RegisterExtension
    static final RoomInBrowser room = RoomInBrowser.fresh();

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.id");
    }

    @Test
    void one_choice_too_many_is_told_and_not_taken() {
        Page page = room.tab(3);
        page.keyboard().press("a");
        page.keyboard().press("c");
        page.keyboard().press("e");

        assertThat(page.locator("#item-3 .how")).containsText("Choose two. 2 chosen. Two are chosen already.");
        assertThat(page.locator("#item-3 .pick input:checked")).hasCount(2);
        page.keyboard().press("a");
        assertThat(page.locator("#item-3 .how")).containsText("1 chosen.");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(room.server().answers()).last().isEqualTo("3:2:{\"choices\":[3]}");
    }

    @Test
    void steps_are_ordered_by_buttons_and_the_focus_stays_with_the_step() {
        Page page = room.tab(4);
        page.keyboard().press("c");
        page.keyboard().press("a");
        page.locator("#item-4 [aria-label='Add B']").click();
        page.locator("#item-4 [aria-label='Add D']").click();
        Locator how = page.locator("#item-4 .how");
        assertThat(how).containsText("Three are placed already. Take one out first.");
        page.locator("#item-4 [aria-label='Move B up']").focus();
        page.keyboard().press("Enter");
        assertThat(how).containsText("B is now at position 2 of 3.");
        assertThat(focused(page)).isEqualTo("Move B up");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(how).containsText("B is first already.");
        assertThat(focused(page)).isEqualTo("Move B up");
        page.locator("#item-4 [aria-label='Take C out']").click();
        assertThat(focused(page)).isEqualTo("Take A out");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(room.server().answers()).last().isEqualTo("4:5:{\"order\":[2,1]}");
    }

    @Test
    void a_response_that_may_be_used_once_moves_to_where_it_is_chosen_again() {
        Page page = room.tab(5);
        page.locator("#match-5-1").selectOption("2");
        assertThat(page.locator("#match-5-2 option[value='2']")).containsText("(used for 1)");
        page.locator("#match-5-3").selectOption("2");

        assertThat(page.locator("#match-5-1")).hasValue("");
        assertThat(page.locator("#item-5 .how")).containsText("B moved from 1 to 3");
        page.locator("#match-5-1").selectOption("4");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(room.server().answers()).last().isEqualTo("5:2:{\"pairs\":{\"1\":4,\"3\":2}}");
    }

    @Test
    void an_answer_can_be_taken_back() {
        Page page = room.tab(2);
        page.keyboard().press("b");
        page.locator("#item-2 [data-reset]").click();

        assertThat(page.locator("#item-2 .pick input:checked")).hasCount(0);
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(room.server().answers()).last().isEqualTo("2:1:null");
        assertThat(focused(page)).isEqualTo("head-2");
    }

    @Test
    void an_option_struck_out_can_still_be_chosen() {
        Page page = room.tab(1);
        page.keyboard().press("Shift+D");
        assertThat(page.locator("#item-1 [data-strike='4']")).isChecked();
        page.keyboard().press("d");

        assertThat(page.locator("#item-1 .pick input").nth(3)).isChecked();
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        assertThat(room.server().events("strike-out"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("option").intValue()).isEqualTo(4));
    }

    @Test
    void the_address_names_the_item_so_that_back_and_reload_keep_the_place() {
        Page page = room.tab(1);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page).hasURL(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH + "#item-3");
        assertThat(focused(page)).isEqualTo("head-3");
        page.goBack();
        assertThat(page.locator("#item-2")).isVisible();
        page.keyboard().press("r");
        page.reload();
        assertThat(page.locator("#review")).isVisible();
        assertThat(page.locator("[data-previous]")).containsText("Back to item");
    }

    @Test
    void keys_stay_away_from_lists_and_can_be_turned_off() {
        Page page = room.tab(5);
        page.locator("#match-5-1").focus();
        page.keyboard().press("j");
        assertThat(page.locator("#item-5")).isVisible();
        page.locator("#head-5").focus();
        page.keyboard().press("?");
        page.locator("[data-keys-on]").uncheck();
        page.locator("#head-5").focus();
        page.keyboard().press("j");
        assertThat(page.locator("#item-5")).isVisible();
        page.reload();
        page.keyboard().press("j");
        assertThat(page.locator("#item-5")).isVisible();
    }

    @Test
    void the_palette_says_what_each_item_is() {
        Page page = room.tab(1);
        page.keyboard().press("a");
        page.keyboard().press("m");
        page.keyboard().press("j");

        Locator palette = page.locator("aside [data-palette]");
        assertThat(palette.locator("a").nth(0)).hasAttribute("aria-label", "Item 1, answered, flagged");
        assertThat(palette.locator("a").nth(1)).hasAttribute("aria-label", "Item 2, seen, unanswered");
        assertThat(palette.locator("a").nth(1)).hasAttribute("aria-current", "step");
        assertThat(palette.locator("a").nth(2)).hasAttribute("aria-label", "Item 3, not seen");
    }

    @Test
    void the_review_counts_filters_and_asks_once_more() {
        Page page = room.tab(3);
        page.keyboard().press("a");
        page.keyboard().press("m");
        page.keyboard().press("r");

        assertThat(page.locator("#review-head")).hasText("Seven items have no answer.");
        assertThat(page.locator("[data-review-lede]")).containsText("1 answer is incomplete");
        page.locator("[name=show][value=flagged]").check();
        assertThat(page.locator("#review [data-palette] a:visible")).hasCount(1);
        page.locator("[name=show][value=unanswered]").check();
        assertThat(page.locator("#review [data-palette] a:visible")).hasCount(7);
        page.locator("[data-submit]").click();
        assertThat(page.locator("[data-confirm]")).containsText("7 items have no answer and count as wrong.");
        page.locator("[data-back]").click();
        page.locator("[data-first-unanswered]").click();
        assertThat(page.locator("#item-1")).isVisible();
        assertThat(room.server().submissions()).isZero();
    }

    @Test
    void the_clock_is_silent_hides_and_speaks_on_demand() {
        Page page = room.tab(1);
        assertThat(page.locator("[data-time]")).hasAttribute("aria-live", "off");
        assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
        page.locator("[data-hide-time]").click();
        assertThat(page.locator("[data-time-text]")).not().isVisible();
        page.keyboard().press("t");
        assertThat(page.locator("[data-announcer]")).containsText("1 hour 56 minutes left.");
    }

    @Test
    void under_five_minutes_the_clock_counts_seconds_and_a_banner_says_that_nothing_is_lost() {
                room.server().secondsLeft(301);
        room.shows(SamplePages.room(SampleItems.begun(), 3, 301));
        Page page = room.tab(3);

        assertThat(page.locator("[data-banners]"))
                .containsText("Under five minutes left. 6 items are unanswered. Nothing is lost at zero");
        assertThat(page.locator("[data-announcer]")).containsText("5 minutes left.");
        assertThat(page.locator("[data-time]")).hasClass(java.util.regex.Pattern.compile("soon"));
        assertThat(page.locator("[data-time-text]")).containsText("4 min");
    }
}
