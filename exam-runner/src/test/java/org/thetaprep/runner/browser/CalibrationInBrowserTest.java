package org.thetaprep.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.AnsweredForms;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;

/** An instructor calibrates the bank by the mock exams of 300 learners, with a button and no script. */
class CalibrationInBrowserTest {

    private static final int LEARNERS = 300;

    @TempDir
    private Path folder;

    private Page page;

    private Path taken() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        RunningInstallation.start(data).close();
        new AnsweredForms(data, 12, new SplittableRandom(5))
                .taken(LEARNERS, (place, ability) -> 1 / (1 + Math.exp(-1.2 * ability + (place - 6) / 3.0)));
        return data;
    }

    private AnotherLearner signInInstructor(RunningInstallation server, Chromium browser, Path data) {
        AnotherLearner somebody =
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", Role.INSTRUCTOR);
        browser.signIn(server.address(), somebody.session());
        page = browser.page();
        return somebody;
    }

    @Test
    void the_bank_is_calibrated_and_the_page_is_for_everyone() throws Exception {
        Path data = taken();
        try (RunningInstallation server = RunningInstallation.start(data);
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            signInInstructor(server, browser, data);
            page.navigate(server.address() + "/items");
            page.locator("main a[href='/calibration']").click();
            Looks looks = new Looks("calibration");
            looks.everywhere(page, "before");
            page.locator("form[action='/calibration'] button").press("Enter");
            Patience.until(page::reload, none -> !page.content().contains("under way"));
            assertThat(page.locator("h1").textContent()).matches("\\w+ of 12 items (is|are) measured well enough\\.");
            assertThat(page.locator(".itemtable tbody tr").count()).isEqualTo(12);
            assertThat(page.locator(".itemtable tbody").textContent()).contains("Measured well enough");
            looks.everywhere(page, "after");
            page.locator("button:has-text('Accept what is ticked')").press("Enter");
            assertThat(page.locator("main").textContent())
                    .contains("Exams that begin now are measured with version 1 of the parameters.");
            looks.everywhere(page, "accepted");
            page.locator(".itemtable tbody th a").first().click();
            assertThat(page.locator("main").textContent()).contains("Status: operational").contains("infit");
            page.locator("#new-status").selectOption("retired");
            page.locator("#why").fill("Its fact is gone.");
            page.locator("#why").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Status: retired").contains("Its fact is gone.");
            looks.everywhere(page, "item");
            page.locator("button:has-text('Take the last change back')").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Status: operational").contains("and taken back");
            assertThat(looks.faults()).isEmpty();
        }
    }

    private void settled() {
        Patience.until(page::reload, none -> !page.content().contains("under way"));
    }

    @Test
    void a_proposed_status_is_accepted_and_taken_back_and_another_is_declined() throws Exception {
        Path data = taken();
        try (RunningInstallation server = RunningInstallation.start(data);
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            Visitor instructor = Visitor.signedIn(server.address(), signInInstructor(server, browser, data).session());
            for (String item : AnsweredForms.items(12).subList(3, 7)) {
                instructor.post("/calibration/items/" + item + "/status", "status=pretest&reason=New");
            }
            Looks looks = new Looks("statuses");
            page.navigate(server.address() + "/calibration");
            page.locator("form[action='/calibration'] button").press("Enter");
            settled();
            int proposed = page.locator("section[aria-labelledby=statuses] tbody tr").count();
            assertThat(proposed).isBetween(2, 4);
            looks.everywhere(page, "proposed");
            String first = page.locator("section[aria-labelledby=statuses] tbody th").first().textContent();
            page.locator("button[aria-label='Accept: " + first + " becomes operational']").press("Enter");
            String second = page.locator("section[aria-labelledby=statuses] tbody th").first().textContent();
            assertThat(second).isNotEqualTo(first);
            page.locator("button[aria-label='Decline: " + second + " stays pretest']").press("Enter");
            assertThat(page.locator("section[aria-labelledby=statuses] tbody tr").count()).isEqualTo(proposed - 2);
            looks.everywhere(page, "decided");
            page.navigate(server.address() + "/items/" + first);
            assertThat(page.locator("main").textContent())
                    .contains("Status: operational")
                    .contains("It is measured well enough, by " + LEARNERS + " answers.");
            looks.everywhere(page, "accepted");
            page.locator("button:has-text('Take the last change back')").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Status: pretest").contains("and taken back");
            looks.everywhere(page, "taken-back");
            page.navigate(server.address() + "/items/" + second);
            assertThat(page.locator("main").textContent()).contains("Status: pretest").contains("Declined to change");
            assertThat(looks.faults()).isEmpty();
        }
    }

    @Test
    void a_calibration_that_is_under_way_or_came_to_nothing_says_so() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (RunningInstallation server = RunningInstallation.start(data);
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            signInInstructor(server, browser, data);
            Looks looks = new Looks("calibration");
            page.navigate(server.address() + "/calibration");
            page.locator("form[action='/calibration'] button").press("Enter");
            settled();
            assertThat(page.locator("h1").textContent()).isEqualTo("No parameters came of this calibration.");
            looks.everywhere(page, "refused");
            try (Database database = Database.open(data.resolve("thetaprep.db"))) {
                database.write(handle -> handle.execute("update calibration_run set outcome = 'running', steps = 84"));
            }
            page.reload();
            assertThat(page.locator("h1").textContent()).isEqualTo("A calibration is under way.");
            assertThat(page.locator("form[action='/calibration'] button").isDisabled()).isTrue();
            looks.everywhere(page, "under-way");
            assertThat(looks.faults()).isEmpty();
        }
    }
}
