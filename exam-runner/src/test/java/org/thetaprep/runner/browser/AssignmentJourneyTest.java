package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.Settled;
import org.thetaprep.runner.fixture.Visitor;

/** An instructor and a learner go through assignments in a browser; each page is for everyone. */
class AssignmentJourneyTest {

    @TempDir
    private Path folder;

    private RunningInstallation server;
    private Chromium browser;
    private Page page;
    private AnotherLearner ada;
    private AnotherLearner ben;
    private String cohort;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        server = RunningInstallation.start(data);
        browser = Chromium.open(folder.resolve("profile"));
        page = browser.page();
        Path database = data.resolve("thetaprep.db");
        ada = AnotherLearner.inAClass(database, "Ada", Role.INSTRUCTOR);
        cohort = Visitor.signedIn(server.address(), ada.session())
                .post("/cohorts", "name=Autumn")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ben = AnotherLearner.inAClass(database, "Ben").joins(database, cohort.substring(cohort.lastIndexOf('/') + 1));
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    private void as(AnotherLearner person, String path) {
        browser.signIn(server.address(), person.session());
        page.navigate(server.address() + path);
    }

    /** Looks at a page at a desk in the light, on a phone in the dark, and with more contrast. */
    private void look(String name) {
        look(1280, new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Axe.violations(page).forEach(fault -> faults.add(name + ": " + fault));
        look(320, new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.violations(page).forEach(fault -> faults.add(name + " at 320 in the dark: " + fault));
        if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            faults.add(name + " scrolls sideways at 320");
        }
        look(768, new Page.EmulateMediaOptions().setContrast(Contrast.MORE).setColorScheme(ColorScheme.LIGHT));
        Axe.violations(page, List.of("color-contrast")).forEach(fault -> faults.add(name + " with contrast: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        page.setViewportSize(1280, 900);
    }

    private void look(int width, Page.EmulateMediaOptions media) {
        page.setViewportSize(width, 900);
        page.emulateMedia(media);
        Settled.await(page);
    }

    private void press(String button) {
        page.locator("button, a.btn")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    @Test
    void a_targeted_set_is_planned_assigned_taken_and_seen_done() {
        as(ada, cohort + "/assignments");
        look("no assignment");
        press("New targeted set");
        look("the form");
        page.locator("#title").fill("Week 1");
        page.locator("#count").fill("3");
        press("See what it would be");
        assertThat(page.locator(".people")).containsText("3 items, about 6 min");
        look("the draft");
        String draft = page.url();
        press("Assign to 1 learner");
        assertThat(page.locator(".people")).containsText("not started");
        look("assigned");

        as(ben, "/");
        assertThat(page.locator("[data-action=assignment]")).containsText("Next: Week 1");
        look("home with an assignment");
        press("Open the assignment");
        look("the learner's assignment");
        press("Begin");
        assertThat(page.locator("body")).hasAttribute("data-ready", "true");
        Visitor.signedIn(server.address(), ben.session())
                .post(page.url().replaceFirst("#.*", "").substring(server.address().length()) + "/submit", "");

        as(ada, draft.substring(server.address().length()));
        assertThat(page.locator(".people")).containsText("done; 0 of 3 right");
        page.navigate(server.address() + cohort + "/assignments");
        assertThat(page.locator(".works")).containsText("1 of 1 done");
        look("a list");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_practice_set_is_picked_and_two_who_change_it_do_not_overwrite_each_other() {
        as(ada, cohort + "/assignments/new?work=set");
        page.locator("#title").fill("Stores");
        press("Go on and pick items");
        page.locator("#q").fill("feature store");
        press("Search");
        press("Add");
        assertThat(page.locator("h1")).hasText("One item is picked.");
        assertThat(page.locator("#q")).hasValue("feature store");
        page.locator(".bank summary").first().click();
        assertThat(page.locator(".preview").first()).isVisible();
        look("picking items");
        page.locator("#n").fill("2");
        press("Add them");
        assertThat(page.locator("h1")).hasText("3 items are picked.");
        press("Done picking");

        Page second = browser.newPage();
        second.navigate(page.url() + "/edit");
        press("Change it");
        page.locator("#title").fill("Feature stores");
        press("Save");
        assertThat(page.locator("h1")).hasText("Feature stores");
        look("the draft of a set");
        second.locator("#title").fill("Mine");
        second.locator(".wantform button[type=submit]").click();
        assertThat(second.locator("h1")).hasText("“Feature stores” was changed meanwhile.");
        Axe.violations(second).forEach(fault -> faults.add("changed meanwhile: " + fault));
        assertThat(faults).isEmpty();
    }
}
