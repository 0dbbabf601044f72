package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.browser.TaughtClass.Learner;
import org.thetaprep.runner.cli.SimulatedMock;

/** A set in which all miss one item in the same way, its dispute, and the grades before and after. */
final class DisputedSet extends JourneyStep {

    private final Chromium learners;

    DisputedSet(InstructorDesk desk, Chromium learners) {
        super(desk);
        this.learners = learners;
    }

    /** All take the same set; all miss one item of it in the same way. */
    ScorableItem take() {
        String set = desk.draft("practice set", "Common set", "Go on and pick items");
        page.locator("#n").fill("8");
        desk.press(page, "Add them");
        assertThat(page.locator("h1")).hasText("8 items are picked.");
        desk.press(page, "Done picking");
        desk.press(page, "Assign to 6 learners");
        assertThat(page.locator(".people")).containsText("not started");
        Map<String, String> rooms = new TreeMap<>();
        six.forEach(one -> rooms.put(one.name(), one.begin(set)));
        ScorableItem disputed = SimulatedMock.items(server, six.get(0).id(), rooms.get("Ana")).stream()
                .filter(MultipleChoice.class::isInstance)
                .findFirst()
                .orElseThrow();
        six.forEach(one -> SimulatedMock.answer(
                server,
                one.visitor(),
                one.id(),
                rooms.get(one.name()),
                item -> !item.equals(disputed) && one.knows(item)));
        return disputed;
    }

    Map<String, String> grades(String column) throws IOException {
        desk.open(cohort + "/gradebook");
        Download file = page.waitForDownload(() -> desk.press(page, "Gradebook as CSV"));
        List<String[]> lines = Files.readAllLines(file.path(), StandardCharsets.UTF_8).stream()
                .map(line -> line.replace("\uFEFF", "").split(",", -1))
                .toList();
        int at = List.of(lines.get(0)).indexOf(column + ": points");
        return lines.stream()
                .skip(1)
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[at], (a, b) -> a, TreeMap::new));
    }

    /** Ana reports the item from her review; the instructor corrects its key to what all six chose. */
    void disputeAndCorrect(ScorableItem item) {
        Page mine = learners.page();
        mine.navigate(server.address() + "/");
        mine.navigate(server.address() + newestAttempt(mine) + "/review");
        int place = IntStream.rangeClosed(1, 8)
                .filter(at -> SimulatedMock.items(server, six.get(0).id(), mine.url())
                        .get(at - 1)
                        .equals(item))
                .findFirst()
                .orElseThrow();
        mine.locator("#item-" + place + " summary").first().click();
        mine.locator("#item-" + place + " a[href$='/dispute']").click();
        mine.locator("#reason").fill("The service guide says the other option.");
        mine.locator("form.wide button").click();
        assertThat(mine.locator("h1")).hasText("Your report waits for a ruling.");
        looks.at(mine, "dispute-reported");
        desk.open("/disputes");
        page.locator(".waiting a").click();
        looks.at(page, "dispute");
        page.locator("input[value=correct]").check();
        String chosen = ((MultipleChoice) item)
                .options().stream()
                        .filter(option -> !option.isKey())
                        .map(Option::id)
                        .findFirst()
                        .orElseThrow();
        page.locator("input[name=option]").all().forEach(box -> {
            if (box.isChecked() != chosen.equals(box.getAttribute("value"))) {
                box.setChecked(chosen.equals(box.getAttribute("value")));
            }
        });
        page.locator("#reason").fill("The guide was changed; the other option is right.");
        page.locator("form.wide button").click();
        assertThat(page.locator("h1")).hasText("No report on this item is open.");
        looks.at(page, "dispute-ruled");
        mine.navigate(server.address() + "/");
        assertThat(mine.locator("main")).containsText("since mock exam 1");
        looks.at(mine, "learner-told");
    }

    private String newestAttempt(Page mine) {
        mine.navigate(server.address() + "/attempts");
        return mine.locator("a[href*='/attempts/']")
                .first()
                .getAttribute("href")
                .replaceFirst("(/attempts/[^/]+).*", "$1");
    }

    void seeGradesChanged(Map<String, String> before) throws IOException {
        Map<String, String> after = grades("Common set");
        assertThat(after).hasSize(6);
        for (Learner one : six) {
            int now = Integer.parseInt(after.get(one.name()));
            int then = Integer.parseInt(before.get(one.name()));
            assertThat(now).as("points of " + one.name()).isEqualTo(then + 1);
            assertThat(one.visitor().get("/").body())
                    .contains("The guide was changed; the other option is right.")
                    .contains("now has " + now + " of 8 right; it had " + then + " of 8");
        }
        looks.at(page, "gradebook");
    }
}
