package org.thetaprep.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/**
 * Two cohorts of 300 simulated learners, the second half a logit less able, answer twenty items. Two of them are harder for
 * the second cohort than for others of the same ability, and one is easier, each by a logit.
 */
class FairnessInBrowserTest {

    private static final int IN_A_COHORT = 300;
    private static final int FEW = 40;
    private static final int ITEMS = 20;
    private static final Map<Integer, Double> PLANTED = Map.of(4, 1.0, 11, 1.0, 16, -1.0);

    @TempDir
    private Path folder;

    private Page page;
    private final List<String> planted = new ArrayList<>();

    private double chance(int place, boolean second, double ability) {
        double harder = second ? PLANTED.getOrDefault(place, 0.0) : 0;
        return 0.15 + 0.85 / (1 + Math.exp(-1.3 * (ability - (place - 10) / 8.0 - harder)));
    }

    private void enrol(Database database, String cohort, LearnerId learner) {
        database.write(handle -> handle.execute(
                "insert into cohort_member (cohort_id, learner_id, since) values (?, ?, 0)", cohort, learner.toString()));
    }

    /** The first cohort, the second, and a third of a few learners of the first. */
    private void taken(Path data, List<String> cohorts) {
        ContentPack pack = ShippedPack.read();
        SplittableRandom random = new SplittableRandom(8);
        try (Database database = Database.open(data.resolve("thetaprep.db"))) {
            TakenAttempts taken = new TakenAttempts(database, pack);
            Form form = taken.form(1, ITEMS);
            PLANTED.keySet().forEach(place -> planted.add(form.at(place).item().value()));
            for (int number = 0; number < 2 * IN_A_COHORT; number++) {
                boolean second = number >= IN_A_COHORT;
                double ability = random.nextGaussian() - (second ? 0.5 : 0);
                LearnerId learner = taken.learner(number);
                enrol(database, cohorts.get(second ? 1 : 0), learner);
                if (number < FEW) {
                    enrol(database, cohorts.get(2), learner);
                }
                taken.taken(
                        learner,
                        form,
                        1,
                        (place, item) -> random.nextDouble() < chance(place, second, ability)
                                ? Answer.RIGHT
                                : Answer.WRONG);
            }
        }
    }

    private static String made(Visitor instructor, String name) {
        String path = instructor.post("/cohorts", "name=" + name).headers().firstValue("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void planted_items_are_found_among_fair_ones_and_told_where_they_are_looked_at() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        List<String> cohorts;
        AnotherLearner teacher;
        try (RunningInstallation server = RunningInstallation.start(data)) {
            teacher = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", Role.INSTRUCTOR);
            Visitor instructor = Visitor.signedIn(server.address(), teacher.session());
            cohorts = List.of(made(instructor, "Morning"), made(instructor, "Evening"), made(instructor, "Few"));
        }
        taken(data, cohorts);
        try (RunningInstallation server = RunningInstallation.start(data, new MovableClock(), 2);
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            browser.signIn(server.address(), teacher.session());
            page = browser.page();
            Looks looks = new Looks("fairness");
            page.navigate(server.address() + "/fairness");
            assertThat(page.locator("h1").textContent()).isEqualTo("No groups have been compared yet.");
            looks.everywhere(page, "before");
            compare("Few", "everybody else");
            assertThat(page.locator("main").textContent())
                    .contains("Nothing came of this comparison.")
                    .contains("fewer than 100 learners of one of the groups")
                    .contains(FEW + " of the cohort");
            looks.everywhere(page, "too-few");
            compare("Evening", "everybody else");
            assertThat(page.locator("h1").textContent()).endsWith("items treat the groups differently.");
            looks.everywhere(page, "found");
            List<String> flagged = page.locator("tr:has-text('of the same ability. Read it') th").allTextContents();
            assertThat(flagged).containsAll(planted).hasSizeLessThanOrEqualTo(planted.size() + 1);
            String csv = page.locator("a:has-text('Save as CSV')").getAttribute("href");
            Visitor instructor = Visitor.signedIn(server.address(), teacher.session());
            List<String[]> rows = instructor.get(csv).body().lines().skip(1).map(row -> row.split(",", -1)).toList();
            assertThat(rows).hasSize(ITEMS);
            assertThat(rows).filteredOn(row -> row[10].equals("yes")).extracting(row -> row[0]).containsAll(planted);
            assertThat(rows)
                    .filteredOn(row -> !planted.contains(row[0]) && Double.parseDouble(row[5]) < 0.05)
                    .as("fair items below 5 %, of which one is expected")
                    .hasSizeLessThanOrEqualTo(3);
            assertThat(instructor.get(csv.replace("items.csv", "items.json")).body())
                    .contains("\"leastAnswers\" : 100")
                    .contains("\"mhClass\" : \"C\"");
            Visitor other = Visitor.signedIn(
                    server.address(),
                    AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Other", Role.INSTRUCTOR)
                            .session());
            assertThat(other.get(csv).statusCode()).isEqualTo(404);
            assertThat(other.get("/items/" + planted.get(0)).body())
                    .contains("one cohort and everybody else")
                    .doesNotContain("Evening");
            page.navigate(server.address() + "/items/" + planted.get(0) + "#fairness");
            assertThat(page.locator("main").textContent()).contains("300 answers of the cohort and 300 of the others");
            looks.everywhere(page, "item");
            assertThat(instructor.get("/items.csv").body()).contains("fairness class").contains(",C,");
            instructor.post("/calibration", "");
            String report = Patience.until(
                    () -> instructor.get("/calibration").body(), seen -> !seen.contains("under way"));
            assertThat(report).contains("items treat the groups differently: ").contains(planted.get(0));
            assertThat(looks.faults()).isEmpty();
        }
    }

    private void compare(String cohort, String with) {
        page.locator("#focal").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(cohort));
        page.locator("#reference").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(with));
        page.locator("button:has-text('Compare')").press("Enter");
        Patience.until(page::reload, none -> !page.content().contains("under way"));
    }
}
