package org.thetaprep.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.Settled;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/** An instructor calibrates the bank by the mock exams of 300 learners, with a button and no script. */
class CalibrationInBrowserTest {

    private static final int LEARNERS = 300;
    private static final Pictures PICTURES = new Pictures("calibration");

    @TempDir
    private Path folder;

    private Page page;

    private Path taken() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        RunningInstallation.start(data).close();
        ContentPack pack = ShippedPack.read();
        SplittableRandom random = new SplittableRandom(5);
        try (Database database = Database.open(data.resolve("thetaprep.db"))) {
            TakenAttempts taken = new TakenAttempts(database, pack);
            Form form = taken.form(1, 12);
            for (int number = 0; number < LEARNERS; number++) {
                LearnerId learner = taken.learner(number);
                double ability = random.nextGaussian();
                taken.taken(
                        learner,
                        form,
                        1,
                        (place, item) -> random.nextDouble() < 1 / (1 + Math.exp(-1.2 * ability + (place - 6) / 3.0))
                                ? Answer.RIGHT
                                : Answer.WRONG);
            }
        }
        return data;
    }

    private List<String> faults(String name) {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {1280, 390, 320}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                look(width, scheme);
                String at = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                PICTURES.take(page, at);
                Axe.violations(page).forEach(fault -> faults.add(at + ": " + fault));
                if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
                    faults.add(at + " scrolls sideways");
                }
            }
        }
        return faults;
    }

    private void look(int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Settled.await(page);
    }

    @Test
    void the_bank_is_calibrated_and_the_page_is_for_everyone() throws Exception {
        Path data = taken();
        try (RunningInstallation server = RunningInstallation.start(data);
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            browser.signIn(
                    server.address(),
                    AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", Role.INSTRUCTOR)
                            .session());
            page = browser.page();
            page.navigate(server.address() + "/items");
            page.locator("main a[href='/calibration']").click();
            List<String> faults = faults("before");
            page.locator("form[action='/calibration'] button").press("Enter");
            Patience.until(page::reload, none -> !page.content().contains("under way"));
            assertThat(page.locator("h1").textContent()).matches("\\w+ of 12 items (is|are) measured well enough\\.");
            assertThat(page.locator(".itemtable tbody tr").count()).isEqualTo(12);
            assertThat(page.locator(".itemtable tbody").textContent()).contains("Measured well enough");
            faults.addAll(faults("after"));
            page.locator("button:has-text('Accept what is ticked')").press("Enter");
            assertThat(page.locator("main").textContent())
                    .contains("Exams that begin now are measured with version 1 of the parameters.");
            faults.addAll(faults("accepted"));
            page.locator(".itemtable tbody th a").first().click();
            assertThat(page.locator("main").textContent()).contains("Status: operational").contains("infit");
            page.locator("#new-status").selectOption("retired");
            page.locator("#why").fill("Its fact is gone.");
            page.locator("#why").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Status: retired").contains("Its fact is gone.");
            faults.addAll(faults("item"));
            page.locator("button:has-text('Take the last change back')").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Status: operational").contains("and taken back");
            assertThat(faults).isEmpty();
        }
    }
}
