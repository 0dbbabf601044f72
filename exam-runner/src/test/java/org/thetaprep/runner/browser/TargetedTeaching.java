package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.browser.TaughtClass.Learner;
import org.thetaprep.runner.cli.SimulatedMock;

/** Targeted sets for a class: drafted, assigned, taken, and what they changed. */
final class TargetedTeaching extends JourneyStep {

    private final TaughtClass taught;

    TargetedTeaching(InstructorDesk desk, TaughtClass taught) {
        super(desk);
        this.taught = taught;
    }

    /** Each weak learner's set is led by the domain that they do not know. */
    String assign() {
        String targeted = desk.draft("targeted set", "Weak domains", "See what it would be");
        assertThat(page.locator(".parts").nth(5)).isVisible();
        for (Learner one : six) {
            if (one.weak() >= 1 && one.weak() <= 4) {
                assertThat(desk.of(one, ".people > li", "h3").locator(".parts li").first())
                        .containsText("Domain " + one.weak());
            }
        }
        looks.at(page, "targeted-draft");
        desk.press(page, "Assign to 6 learners");
        assertThat(page.locator(".people")).containsText("not started");
        return targeted;
    }

    /** Each learner's set is about beliefs that they chose themselves, so that no two sets are about the same. */
    void draftByMisconceptions() {
        desk.open(cohort + "/assignments/new?work=targeted");
        page.locator("#title").fill("Misconceptions");
        page.locator("input[value=misconceptions]").check();
        desk.press(page, "See what it would be");
        assertThat(page.locator(".parts").nth(5)).isVisible();
        Set<String> different = new HashSet<>();
        for (Learner one : six.subList(0, 4)) {
            String plan = desk.of(one, ".people > li", "h3").textContent();
            assertThat(plan).contains("chosen");
            different.add(plan.substring(plan.indexOf(one.name()) + one.name().length()));
        }
        assertThat(different).hasSize(4);
        looks.at(page, "misconceptions-draft");
    }

    void take(String targeted) {
        desk.open(cohort + "/live");
        Map<String, String> rooms = new TreeMap<>();
        six.forEach(one -> rooms.put(one.name(), one.begin(targeted)));
        assertThat(page.locator("h1")).hasText("6 attempts are running.");
        for (Learner one : six.subList(0, 4)) {
            List<ScorableItem> items = SimulatedMock.items(server, one.id(), rooms.get(one.name()));
            long weak = items.stream()
                    .filter(item -> item.classification().task().domain() == one.weak())
                    .count();
            assertThat(weak).as("items of %s in domain %s", one.name(), one.weak()).isGreaterThan(items.size() / 2);
        }
        six.forEach(one -> taught.answers(one, rooms.get(one.name())));
        assertThat(page.locator("h1")).hasText("Nobody has an attempt open.");
    }

    /** Whoever was weak in a domain knows it now, and the effect says so; of Finn, who has learnt nothing, it does not. */
    void seeEffect(String targeted) {
        desk.open(targeted + "/effect");
        assertThat(page.locator("h1")).hasText("Nobody has a mock exam before and after it yet.");
        server.clock().advance(Duration.ofMinutes(10));
        String mock = desk.assignMock("The second mock");
        for (Learner one : six) {
            SimulatedMock.answer(
                    server,
                    one.visitor(),
                    one.id(),
                    one.begin(mock),
                    item -> one.weak() != 9 && Math.floorMod(item.id().value().hashCode(), 10) != 0);
        }
        desk.open(targeted);
        desk.press(page, "What it changed");
        assertThat(page.locator("h1")).hasText("The cohort has risen in what it was aimed at.");
        for (Learner one : six.subList(0, 4)) {
            Pattern domain = Pattern.compile("^" + one.weak() + "\\s");
            assertThat(desk.of(one, "tbody", ".whose a").locator("tr", new Locator.LocatorOptions().setHasText(domain)))
                    .containsText("risen");
        }
        assertThat(desk.of(desk.learner("Finn"), "tbody", ".whose a")).not().containsText("risen");
        looks.at(page, "effect");
        Download file = page.waitForDownload(() -> desk.press(page, "Effect as CSV"));
        assertThat(file.suggestedFilename()).isEqualTo("effect.csv");
    }
}
