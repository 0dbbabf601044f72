package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.thetaprep.content.candidate.PlacedResponse;

/** The exam room in a browser, worked as a learner does: by keyboard alone, or with the mouse. */
final class ExamRoom {

    private static final int MOST_TABS = 200;

    private final Page page;

    ExamRoom(Page page) {
        this.page = page;
    }

    Locator item(int place) {
        return page.locator("#item-" + place);
    }

    String type(int place) {
        return item(place).getAttribute("data-type");
    }

    private int choose(int place) {
        return Integer.parseInt(item(place).getAttribute("data-choose"));
    }

    /** Waits until an item is on the screen and the room listens to keys: the server shows the item before that. */
    void isAt(int place) {
        assertThat(item(place)).isVisible();
        assertThat(page.locator("body")).hasAttribute("data-ready", "true");
    }

    /** Waits until the server has acknowledged everything. */
    void isSaved() {
        assertThat(page.locator("[data-saved]")).hasText("Saved");
    }

    void answerByKeyboard(int place) {
        isAt(place);
        switch (type(place)) {
            case "multiple-choice" -> page.keyboard().press("abcd".substring(place % 4, place % 4 + 1));
            case "multiple-response" -> {
                for (int option = 0; option < choose(place); option++) {
                    page.keyboard().press(String.valueOf((char) ('a' + option)));
                }
            }
            case "ordering" -> {
                for (int step = 0; step < choose(place); step++) {
                    tabTo("#item-" + place + " [data-pool] [data-act=add]");
                    page.keyboard().press("Enter");
                }
            }
            default -> {
                for (int prompt = 1; prompt <= choose(place); prompt++) {
                    tabTo("#match-" + place + "-" + prompt);
                    for (int down = 0; down < prompt; down++) {
                        page.keyboard().press("ArrowDown");
                    }
                }
            }
        }
    }

    private void tabTo(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }

    void answerByMouse(int place) {
        isAt(place);
        switch (type(place)) {
            case "multiple-choice" ->
                item(place).locator(".pick").nth(place % 4).click();
            case "multiple-response" -> {
                for (int option = 0; option < choose(place); option++) {
                    item(place).locator(".pick").nth(option).click();
                }
            }
            case "ordering" -> {
                for (int step = 0; step < choose(place); step++) {
                    item(place).locator("[data-pool] [data-act=add]").first().click();
                }
            }
            default -> {
                for (int prompt = 1; prompt <= choose(place); prompt++) {
                    page.locator("#match-" + place + "-" + prompt).selectOption(String.valueOf(prompt));
                }
            }
        }
    }

    /** Gives a certain response with the mouse. */
    void respond(int place, PlacedResponse response) {
        isAt(place);
        response.match(new PlacedResponse.Cases<Void>() {
            @Override
            public Void choice(PlacedResponse.Choice given) {
                item(place).locator(".pick").nth(given.place() - 1).click();
                return null;
            }

            @Override
            public Void selection(PlacedResponse.Selection given) {
                given.places().forEach(at -> item(place).locator(".pick").nth(at - 1).click());
                return null;
            }

            @Override
            public Void ordering(PlacedResponse.Ordering given) {
                given.places().forEach(step -> item(place)
                        .locator("[data-step='" + step + "'] [data-act=add]")
                        .click());
                return null;
            }

            @Override
            public Void matching(PlacedResponse.Matching given) {
                given.choiceByPrompt()
                        .forEach((prompt, choice) -> page.locator("#match-" + place + "-" + prompt)
                                .selectOption(String.valueOf(choice)));
                return null;
            }
        });
    }

    /** Hands the attempt in, whatever was left open. */
    void submit() {
        page.locator("[data-review]").click();
        assertThat(page.locator("#review")).isVisible();
        page.locator("[data-submit]").click();
        page.locator("[data-submit-now]").click();
    }

    void nextByKeyboard() {
        page.keyboard().press("Escape");
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press("j");
    }

    void nextByMouse() {
        page.locator("[data-next]").click();
    }
}
