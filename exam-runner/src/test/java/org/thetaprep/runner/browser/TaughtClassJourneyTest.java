package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.cli.RunningInstallation;

/**
 * The whole way of an instructor with six learners of known weaknesses: roster, mock exam, map, targeted sets, live view,
 * a dispute, grades. One learner sits in a browser; the others send what the exam room would send.
 */
class TaughtClassJourneyTest {

    @TempDir
    private Path folder;

    private final Looks looks = new Looks("taught-class");

    private RunningInstallation server;
    private Chromium instructors;
    private Chromium learners;
    private TaughtClass taught;

    @BeforeEach
    void start() throws IOException {
        server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
        instructors = Chromium.open(folder.resolve("instructor"));
        learners = Chromium.open(folder.resolve("learner"));
        taught = new TaughtClass(server, instructors.page(), looks);
    }

    @AfterEach
    void stop() {
        learners.close();
        instructors.close();
        server.close();
    }

    /** Founds the class and brings the six in. */
    private InstructorDesk desk() throws IOException {
        Page page = instructors.page();
        taught.found();
        String cohort = page.url().replaceFirst("^.*(/cohorts/)", "$1");
        return new InstructorDesk(server, page, looks, cohort, taught.enrol());
    }

    /** The other pages of an installation that is a class. */
    private void seeTheRest(InstructorDesk desk) {
        Page page = desk.page();
        for (String path : new String[] {"/accounts", "/audit", "/account", "/account/tokens", "/account/delete"}) {
            desk.open(path);
            looks.at(page, path.substring(1).replace('/', '-'));
        }
        desk.open(desk.cohort() + "/roster");
        String code = page.locator(".listed b").first().textContent();
        page.locator(".menu summary").click();
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("h1")).hasText("You are signed out.");
        for (String path : new String[] {"/sign-in", "/join?code=" + code, "/join"}) {
            desk.open(path);
            looks.at(page, path.substring(1).replaceFirst("\\?.*", "-with-code"));
        }
    }

    @Test
    void a_class_is_set_up_measured_taught_what_it_lacks_and_graded_anew_after_a_dispute() throws IOException {
        InstructorDesk desk = desk();
        new WatchedMock(desk, learners, taught).take(desk.assignMock("The first mock"));
        new ClassWeaknesses(desk).see();
        server.clock().advance(Duration.ofMinutes(10));
        TargetedTeaching teaching = new TargetedTeaching(desk, taught);
        String targeted = teaching.assign();
        teaching.draftByMisconceptions();
        teaching.take(targeted);
        teaching.seeEffect(targeted);
        server.clock().advance(Duration.ofHours(1));
        DisputedSet set = new DisputedSet(desk, learners);
        ScorableItem disputed = set.take();
        Map<String, String> before = set.grades("Common set");
        set.disputeAndCorrect(disputed);
        set.seeGradesChanged(before);
        seeTheRest(desk);
        assertThat(looks.faults()).isEmpty();
    }
}
