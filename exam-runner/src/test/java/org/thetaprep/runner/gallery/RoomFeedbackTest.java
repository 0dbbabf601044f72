package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A set that tells after each item what is right: never before the answer stands, and then at once. */
class RoomFeedbackTest {

    @RegisterExtension
    static final RoomInBrowser room =
            new RoomInBrowser(() -> SamplePages.roomWithFeedback(SampleItems.fresh(), 1, Set.of()));

    private static Locator check(Page page) {
        return page.locator("#item-1 [data-check]");
    }

    private static void confirm(Page page) {
        check(page).locator("button").click();
    }

    @Test
    void what_is_right_comes_once_the_answer_stands_and_is_said() {
        Page page = room.tab(1);
        assertThat(page.content()).doesNotContain("It is the lowest place.");
        page.keyboard().press("c");
        confirm(page);

        Locator verdict = check(page).locator("h3");
        assertThat(verdict).hasText("Not this one.");
        assertThat(verdict).isFocused();
        assertThat(check(page)).containsText("It is the lowest place.");
        assertThat(check(page).locator(".why-key")).containsText("Key");
        assertThat(room.server().events("confirm")).hasSize(1);
    }

    @Test
    void an_answer_that_stands_can_be_changed_neither_by_mouse_nor_by_key() {
        Page page = room.tab(1);
        page.keyboard().press("c");
        confirm(page);
        assertThat(check(page).locator("h3")).isVisible();

        assertThat(page.locator("#item-1 .pick input:enabled")).hasCount(0);
        assertThat(page.locator("#item-1 [data-reset]")).isDisabled();
        page.keyboard().press("a");
        assertThat(page.locator("#item-1 .pick input").nth(2)).isChecked();
        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":3}");
    }

    @Test
    void the_answer_is_sent_before_it_is_confirmed() {
        Page page = room.tab(1);
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        room.server().slow();
        page.keyboard().press("c");
        confirm(page);
        assertThat(check(page)).containsText("Confirming…");
        assertThat(page.locator("#item-1 .why-key")).hasCount(0);
        room.server().answerHeld();

        assertThat(check(page).locator("h3")).isVisible();
        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":3}");
    }

    @Test
    void without_an_answer_there_is_nothing_to_confirm() {
        Page page = room.tab(1);
        confirm(page);

        assertThat(check(page).locator("[role=status]")).hasText("Answer first; then it can be confirmed.");
        assertThat(room.server().events("confirm")).isEmpty();
    }

    @Test
    void without_a_network_it_is_confirmed_later_and_nothing_is_told() {
        Page page = room.tab(1);
        page.keyboard().press("c");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        room.server().unreachable(true);
        confirm(page);
        assertThat(check(page)).containsText("Not confirmed: the answer could not be sent yet.");
        assertThat(page.locator("#item-1 .pick input:enabled")).hasCount(4);
        room.server().unreachable(false);
        confirm(page);

        assertThat(check(page).locator("h3")).hasText("Not this one.");
        assertThat(room.server().events("confirm")).hasSize(1);
    }

    @Test
    void what_was_confirmed_before_is_laid_open_on_request_after_a_reload() {
        Page page = room.tab(1);
        page.keyboard().press("c");
        confirm(page);
        assertThat(check(page).locator("h3")).isVisible();
                room.shows(SamplePages.roomWithFeedback(SampleItems.begun(), 1, Set.of(1)));
        Page again = room.tab(1);

        assertThat(again.locator("#item-1 .pick input:enabled")).hasCount(0);
        check(again).locator("a").click();
        assertThat(check(again).locator("h3")).isFocused();
    }
}
