package org.thetaprep.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.AnsweredForms;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/**
 * 300 simulated learners answer sixteen items, by which the bank is calibrated; then 300 others, for whom one item has
 * leaked, another is known better, and of a third the facts have changed.
 */
class DriftInBrowserTest {

    private static final int IN_A_CLASS = 300;
    private static final int ITEMS = 16;
    private static final int LEAKED = 5;
    private static final int TAUGHT = 8;
    private static final int CHANGED = 11;
    private static final double DRIFT = 1.5;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(4);

    private void taken(Path data, int first, IntToDoubleFunction easier, IntToDoubleFunction pace) {
        ContentPack pack = ShippedPack.read();
        try (Database database = Database.open(data.resolve("thetaprep.db"))) {
            TakenAttempts taken = new TakenAttempts(database, pack);
            Form form = taken.form(1, ITEMS);
            for (int number = first; number < first + IN_A_CLASS; number++) {
                double ability = random.nextGaussian();
                double slow = Math.exp(0.3 * random.nextGaussian());
                LearnerId learner = taken.learner(number);
                taken.taken(
                        learner,
                        form,
                        first == 0 ? 1 : 2,
                        (place, item) -> random.nextDouble()
                                        < 1 / (1 + Math.exp(-1.2 * (ability - (place - 8) / 8.0 + easier.applyAsDouble(place))))
                                ? Answer.RIGHT
                                : Answer.WRONG,
                        place -> (long) (60_000 * slow * pace.applyAsDouble(place) * Math.exp(0.4 * random.nextGaussian())));
            }
        }
    }

    private static String calibrated(Visitor instructor) {
        instructor.post("/calibration", "");
        String page = Patience.until(() -> instructor.get("/calibration").body(), seen -> !seen.contains("under way"));
        return page.replaceFirst("(?s).*href=\"(/calibration/[-0-9a-f]+)/items.csv\".*", "$1");
    }

    @Test
    void what_leaked_is_told_from_what_is_taught_better_and_from_what_has_changed() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        RunningInstallation.start(data).close();
        taken(data, 0, place -> 0, place -> 1);
        AnotherLearner teacher = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", Role.INSTRUCTOR);
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor instructor = Visitor.signedIn(server.address(), teacher.session());
            StringBuilder ticked = new StringBuilder();
            AnsweredForms.items(ITEMS).forEach(item -> ticked.append("item=").append(item).append('&'));
            assertThat(instructor.post(calibrated(instructor) + "/accept", ticked.toString()).statusCode())
                    .isEqualTo(303);
        }
        taken(
                data,
                IN_A_CLASS,
                place -> place == LEAKED || place == TAUGHT ? DRIFT : place == CHANGED ? -DRIFT : 0,
                place -> place == LEAKED ? 0.5 : place == CHANGED ? 1.3 : 1);
        try (RunningInstallation server = RunningInstallation.start(data, new MovableClock(), 2);
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            server.clock().advance(Duration.ofDays(1));
            Visitor instructor = Visitor.signedIn(server.address(), teacher.session());
            calibrated(instructor);
            browser.signIn(server.address(), teacher.session());
            Page page = browser.page();
            Looks looks = new Looks("drift");
            String items = server.address() + "/items/";
            page.navigate(items + AnsweredForms.items(ITEMS).get(LEAKED - 1));
            assertThat(page.locator("main").textContent()).contains("It has become easier and is answered faster");
            looks.everywhere(page, "leaked");
            page.navigate(items + AnsweredForms.items(ITEMS).get(TAUGHT - 1));
            assertThat(page.locator("main").textContent()).contains("but is answered no faster");
            page.navigate(items + AnsweredForms.items(ITEMS).get(CHANGED - 1));
            assertThat(page.locator("main").textContent())
                    .contains("It has become harder in the course of time")
                    .doesNotContain("answered faster");
            looks.everywhere(page, "changed");
            assertThat(instructor.get("/items.csv").body().lines().filter(row -> row.matches(".*,(leaked|easier|harder).*")))
                    .as("the three that drifted, and hardly any other")
                    .hasSizeBetween(3, 4);
            assertThat(looks.faults()).isEmpty();
        }
    }
}
