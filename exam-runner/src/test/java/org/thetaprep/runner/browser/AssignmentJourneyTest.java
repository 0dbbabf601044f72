package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.cli.SimulatedMock;
import org.thetaprep.runner.fixture.AnotherLearner;
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
    private final Looks looks = new Looks("assignments");

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

    private void look(String name) {
        looks.at(page, name.replaceAll("[ ’']", "-"));
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
        assertThat(looks.faults()).isEmpty();
    }

    @Test
    void a_set_with_a_goal_may_be_handed_in_as_soon_as_it_is_reached_and_what_is_left_does_not_count() {
        as(ada, cohort + "/assignments/new?work=targeted");
        page.locator("#title").fill("Domain 3");
        page.locator("input[value=precision]").check();
        page.locator("#domain").selectOption("3");
        page.locator("#points").fill("50");
        page.locator("#most").fill("30");
        page.locator("input[name=stops]").check();
        press("See what it would be");
        assertThat(page.locator(".people")).containsText("points now");
        int now = Integer.parseInt(
                page.locator(".people").textContent().replaceFirst("(?s).*: (\\d+) points now.*", "$1"));
        press("Change it");
        page.locator("#points").fill(String.valueOf(now - 60));
        press("Save");
        assertThat(page.locator(".people")).containsText("where it is expected to end");
        look("a goal");
        String draft = page.url().substring(server.address().length());
        press("Assign to 1 learner");

        as(ben, "/");
        press("Open the assignment");
        assertThat(page.locator(".lede")).containsText("as soon as its goal is reached");
        look("a goal for the learner");
        press("Begin");
        assertThat(page.locator("body")).hasAttribute("data-ready", "true");
        String room = page.url().replaceFirst("#.*", "").substring(server.address().length());
        Visitor visitor = Visitor.signedIn(server.address(), ben.session());
        Map<Integer, PlacedResponse> responses = SimulatedMock.responses(server, ben.id(), room, item -> true);
        int given = 0;
        String told = "";
        while (!told.contains("Goal reached")) {
            given++;
            visitor.answer(room, given, 0, SimulatedMock.json(responses.get(given)));
            visitor.post(room + "/places/" + given + "/confirm", "");
            told = visitor.get(room + "/places/" + given).body();
        }
        assertThat(given).isLessThan(30);
        page.navigate(server.address() + room + "#item-" + given);
        page.reload();
        assertThat(page.locator("body")).hasAttribute("data-ready", "true");
        page.locator("#item-" + given + " [data-check] [data-laid-open]").click();
        assertThat(page.locator("#item-" + given + " .notice")).containsText("Goal reached");
        look("goal reached in the room");
        page.navigate(server.address() + room + "/places/" + given);
        assertThat(page.locator("main .notice")).containsText("points wide, under " + (now - 60));
        look("goal reached");
        press("Hand it in");
        page.waitForURL("**/report");
        as(ada, draft);
        assertThat(page.locator(".people")).containsText("done; " + given + " of " + given + " right");
        assertThat(looks.faults()).isEmpty();
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
        page.locator(".assemble summary").click();
        page.locator("input[name=type][value=ordering]").check();
        page.locator("input[name=difficulty][value=hard]").check();
        page.locator("input[name=unseen]").check();
        page.locator("#n").fill("90");
        press("Add them");
        assertThat(page.locator("main [role=alert]")).containsText("Without “type ordering”: ");
        assertThat(page.locator("input[name=type][value=ordering]")).isChecked();
        look("a wish that cannot be met");
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
        looks.at(second, "changed-meanwhile");
        assertThat(looks.faults()).isEmpty();
    }
}
