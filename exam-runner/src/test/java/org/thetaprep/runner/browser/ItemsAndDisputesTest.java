package org.thetaprep.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/** Item analysis and disputes in a browser: a report, a ruling, and every page by the rules of axe. */
class ItemsAndDisputesTest {

    private static final int LEARNERS = 36;
    private static final int ITEMS = 12;

    @TempDir
    private Path folder;

    private AnotherLearner reporter;
    private AttemptId attempt;
    private int place;
    private String item;

    /** A class of known abilities on the same form, one of whom reports its first multiple-choice item. */
    private void take(Path data) {
        RunningInstallation.start(data).close();
        reporter = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Maja Lindqvist");
        ContentPack pack = ShippedPack.read();
        SplittableRandom random = new SplittableRandom(8);
        try (Database database = Database.open(data.resolve("thetaprep.db"))) {
            TakenAttempts taken = new TakenAttempts(database, pack);
            Form form = taken.form(1, ITEMS);
            place = 1;
            while (!(pack.scorable(form.at(place).item()).orElseThrow() instanceof MultipleChoice)) {
                place++;
            }
            item = form.at(place).item().value();
            for (int number = 0; number < LEARNERS; number++) {
                LearnerId learner = taken.learner(number);
                double able = 0.3 + 0.6 * number / LEARNERS;
                taken.taken(learner, form, 1, (at, given) -> random.nextDouble() < able ? Answer.RIGHT : Answer.WRONG);
            }
            attempt = taken.taken(reporter.id(), form, 1, (at, given) -> at == place ? Answer.WRONG : Answer.RIGHT);
        }
    }

    @Test
    void a_learner_reports_an_item_an_author_rules_and_every_page_is_for_everyone() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        take(data);
        Looks looks = new Looks("items-and-disputes");
        try (RunningInstallation server = RunningInstallation.start(data);
                Chromium learner = Chromium.open(folder.resolve("learner"));
                Chromium author = Chromium.open(folder.resolve("author"))) {
            learner.signIn(server.address(), reporter.session());
            Secret session = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Ada", Role.AUTHOR)
                    .session();
            author.signIn(server.address(), session);

            Page mine = learner.page();
            mine.navigate(server.address() + "/attempts/" + attempt + "/review");
            mine.locator("#item-" + place + " summary").click();
            mine.locator("#item-" + place + " a[href$='/dispute']").click();
            looks.at(mine, "reporting");
            mine.locator("#reason").fill("The first option is right too: the service guide says so.");
            mine.locator("form.wide button").click();
            assertThat(mine.locator("h1").textContent()).isEqualTo("Your report waits for a ruling.");
            looks.at(mine, "reported");

            Page theirs = author.page();
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("items", "/items");
            pages.put("item", "/items/" + item);
            pages.put("few-answers", "/items?show=told&domain=2");
            pages.put("disputes", "/disputes");
            for (Map.Entry<String, String> one : pages.entrySet()) {
                theirs.navigate(server.address() + one.getValue());
                looks.at(theirs, one.getKey());
            }
            theirs.locator(".waiting a").click();
            looks.at(theirs, "dispute");
            theirs.locator("input[value=drop]").check();
            theirs.locator("#reason").fill("The question can be read two ways.");
            theirs.locator("form.wide button").click();
            assertThat(theirs.locator("h1").textContent()).isEqualTo("No report on this item is open.");
            looks.at(theirs, "ruled");

            mine.navigate(server.address() + "/");
            assertThat(mine.locator(".notice").first().textContent())
                    .contains("The question can be read two ways.")
                    .contains("now has 11 of 11 right; it had 11 of 12");
            looks.at(mine, "home");
            mine.navigate(server.address() + "/attempts/" + attempt + "/review");
            mine.locator("#item-" + place + " summary").click();
            assertThat(mine.locator("#item-" + place + " .notice").textContent()).contains("no longer counts");
            looks.at(mine, "review");
        }
        assertThat(looks.faults()).isEmpty();
    }
}
