package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;

/** An instructor and a learner, each with a browser: what one does the other sees. */
class LiveInBrowserTest {

    @TempDir
    private Path folder;

    private final Looks looks = new Looks("live");
    private RunningInstallation server;
    private Chromium instructors;
    private Chromium learners;

    @BeforeEach
    void start() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        server = RunningInstallation.start(data);
        instructors = Chromium.open(folder.resolve("instructor"));
        learners = Chromium.open(folder.resolve("learner"));
        Path database = data.resolve("thetaprep.db");
        AnotherLearner grace = AnotherLearner.inAClass(database, "Grace", Role.INSTRUCTOR);
        instructors.signIn(server.address(), grace.session());
        Page page = instructors.page();
        page.navigate(server.address() + "/cohorts");
        page.locator("#name").fill("Rivers");
        page.locator("form[action='/cohorts'] button").click();
        AnotherLearner ben = AnotherLearner.inAClass(database, "Ben")
                .joins(database, page.url().replaceFirst("^.*/", ""));
        learners.signIn(server.address(), ben.session());
    }

    @AfterEach
    void stop() {
        instructors.close();
        learners.close();
        server.close();
    }

    private Page learnerInTheRoom() {
        Page room = learners.page();
        room.navigate(server.address() + "/exams");
        room.locator("form[action='/attempts'] button").click();
        assertThat(room.locator("body")).hasAttribute("data-ready", "true");
        return room;
    }

    private static void does(Page page, String act, String reason) {
        Locator doing = page.locator("section[aria-labelledby=do-" + act + "]");
        doing.locator("[name=reason]").fill(reason);
        doing.locator("button").click();
        assertThat(page.locator(".acts")).containsText(reason);
    }

    @Test
    void an_instructor_follows_a_learner_and_what_they_do_is_seen_in_the_room() {
        Page live = instructors.page();
        live.locator("nav a[href$='/live']").click();
        assertThat(live.locator("h1")).hasText("Nobody has an attempt open.");
        Page room = learnerInTheRoom();
        assertThat(live.locator("h1")).hasText("One attempt is running.");
        Locator ben = live.locator(".liverow", new Page.LocatorOptions().setHasText("Ben"));
        assertThat(ben).containsText("0 of 65");
        ben.locator("a").focus();
        new ExamRoom(room).answerByMouse(1);
        assertThat(ben).containsText("1 of 65");
        assertThat(ben.locator("a")).isFocused();
        looks.at(live, "board");

        ben.locator("a").click();
        assertThat(live.locator("h1")).hasText("Ben: mock exam 1, running.");
        looks.at(live, "attempt");
        does(live, "pause", "The fire alarm rang.");
        assertThat(live.locator("h1")).containsText("paused");
        room.keyboard().press("m");
        assertThat(room.locator("h1")).containsText("is paused");
        does(live, "resume", "All clear.");
        does(live, "extend", "Time was lost outside.");
        room.locator("text=Look again").click();
        assertThat(room.locator("body")).hasAttribute("data-ready", "true");
        does(live, "extend", "And some more.");
        room.keyboard().press("m");
        assertThat(room.locator("[data-banners]")).containsText("You have 10 minutes more.");

        live.locator(".backto a").click();
        assertThat(live.locator(".acts li")).hasCount(4);
        assertThat(live.locator(".acts li").first()).containsText("And some more.");
        assertThat(looks.faults()).isEmpty();
    }

    @Test
    void the_page_is_held_still_and_goes_on_and_says_when_it_cannot_follow() {
        Page live = instructors.page();
        live.navigate(live.url() + "/live");
        learnerInTheRoom();
        assertThat(live.locator("h1")).hasText("One attempt is running.");
        Locator hold = live.locator("[data-hold]");
        hold.click();
        assertThat(hold).hasAttribute("aria-pressed", "true");
        String seen = live.locator("[data-live]").innerHTML();
        new ExamRoom(learners.page()).answerByMouse(1);
        new ExamRoom(learners.page()).isSaved();
        assertThat(live.locator("[data-live]").innerHTML()).isEqualTo(seen);
        hold.click();
        assertThat(live.locator(".liverow").nth(1)).containsText("1 of 65");

        server.close();
        assertThat(live.locator("[data-live-trouble]")).containsText("The server does not answer.");
    }
}
