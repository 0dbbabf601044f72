package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.browser.TaughtClass.Learner;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.cli.SimulatedMock;

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
    private Page page;
    private TaughtClass taught;
    private List<Learner> six;
    private String cohort;

    @BeforeEach
    void start() throws IOException {
        server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
        instructors = Chromium.open(folder.resolve("instructor"));
        learners = Chromium.open(folder.resolve("learner"));
        page = instructors.page();
        taught = new TaughtClass(server, page, looks);
    }

    @AfterEach
    void stop() {
        learners.close();
        instructors.close();
        server.close();
    }

    private void press(Page where, String button) {
        where.locator("button, a.btn")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    private void open(String path) {
        page.navigate(server.address() + path);
    }

    private Learner learner(String name) {
        return six.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** Drafts an assignment by its form and returns the path of its page. */
    private String draft(String kind, String title, String button) {
        open(cohort + "/assignments");
        press(page, "New " + kind);
        page.locator("#title").fill(title);
        press(page, button);
        return page.url().replaceFirst("^.*(/cohorts/)", "$1").replaceFirst("/items$", "");
    }

    private String assignMock(String title) {
        String mock = draft("mock exam", title, "See the draft");
        press(page, "Assign to 6 learners");
        assertThat(page.locator(".people li")).hasCount(6);
        return mock;
    }

    /** Five begin by the wire, Ana in her browser; the live view shows each without being asked. */
    private void takeMockWatched(String mock) {
        open(cohort + "/live");
        assertThat(page.locator("h1")).hasText("Nobody has an attempt open.");
        Map<String, String> rooms = new TreeMap<>();
        six.stream().skip(1).forEach(one -> rooms.put(one.name(), one.begin(mock)));
        assertThat(page.locator("h1")).hasText("5 attempts are running.");
        Page room = enterRoom("The first mock");
        assertThat(page.locator("h1")).hasText("6 attempts are running.");
        Locator ana = page.locator(".liverow", new Page.LocatorOptions().setHasText("Ana"));
        assertThat(ana).containsText("0 of 65");
        Learner her = six.get(0);
        Map<Integer, PlacedResponse> responses = SimulatedMock.responses(server, her.id(), room.url(), her::knows);
        ExamRoom seat = new ExamRoom(room);
        for (int place = 1; place <= 65; place++) {
            seat.isAt(place);
            if (responses.containsKey(place)) {
                seat.respond(place, responses.get(place));
            }
            if (place == 10) {
                long given = responses.keySet().stream().filter(at -> at <= 10).count();
                assertThat(ana).containsText(given + " of 65");
                looks.at(page, "live");
            }
            if (place < 65) {
                seat.nextByMouse();
            }
        }
        seat.submit();
        room.waitForURL("**/report");
        assertThat(page.locator("h1")).hasText("5 attempts are running.");
        six.stream().skip(1).forEach(one -> taught.answers(one, rooms.get(one.name())));
        assertThat(page.locator("h1")).hasText("Nobody has an attempt open.");
        assertThat(page.locator(".lede")).containsText("6 attempts were closed");
        looks.at(page, "live-done");
    }

    private Page enterRoom(String title) {
        Page room = learners.page();
        learners.signIn(server.address(), new Secret(six.get(0).visitor().session()));
        room.navigate(server.address() + "/");
        assertThat(room.locator("[data-action=assignment]")).containsText("Next: " + title);
        press(room, "Open the assignment");
        press(room, "Begin");
        assertThat(room.locator("body")).hasAttribute("data-ready", "true");
        return room;
    }

    private Locator cell(Learner learner, int domain) {
        return page.locator(".heat tr", new Page.LocatorOptions().setHasText(learner.name()))
                .locator("td")
                .nth(domain);
    }

    private int score(Learner learner, int domain) {
        return Integer.parseInt(cell(learner, domain).locator(".figs .num").first().textContent());
    }

    /** The planted weak domain is the weakest cell of its learner; Finn is below the cut, Eve above it. */
    private void seeWeaknesses() {
        open(cohort);
        assertThat(page.locator(".heat tbody tr")).hasCount(6);
        for (Learner one : six) {
            if (one.weak() >= 1 && one.weak() <= 4) {
                int weakest = score(one, one.weak());
                for (int domain = 1; domain <= 4; domain++) {
                    if (domain != one.weak()) {
                        assertThat(score(one, domain)).as("%s in domain %s", one.name(), domain).isGreaterThan(weakest);
                    }
                }
            }
        }
        assertThat(cell(learner("Eve"), 0).getAttribute("class")).contains("is-above");
        assertThat(cell(learner("Finn"), 0).getAttribute("class")).contains("is-below");
        looks.at(page, "map");
        page.locator(".heat thead a").nth(3).click();
        assertThat(page.locator(".heat tbody tr").first()).containsText(Pattern.compile("Bo|Finn"));
        page.locator(".picks a").nth(1).click();
        assertThat(page.locator("#drill")).containsText("task by task");
        looks.at(page, "map-domain");
        page.locator("tr a", new Page.LocatorOptions().setHasText("Bo")).click();
        assertThat(page.locator("h1")).containsText("Bo");
        looks.at(page, "learner");
        page.locator("a", new Page.LocatorOptions().setHasText("Report of mock exam 1")).click();
        assertThat(page.locator("h1")).hasCount(1);
        looks.at(page, "learner-report");
    }

    /** What a page says of a learner: the part whose heading is their name and nothing else. */
    private Locator of(Learner learner, String part, String heading) {
        Pattern name = Pattern.compile("^" + learner.name() + "$");
        Locator named = page.locator(heading, new Page.LocatorOptions().setHasText(name));
        return page.locator(part, new Page.LocatorOptions().setHas(named));
    }

    /** Each weak learner's set is led by the domain that they do not know. */
    private String assignTargeted() {
        String targeted = draft("targeted set", "Weak domains", "See what it would be");
        assertThat(page.locator(".parts").nth(5)).isVisible();
        for (Learner one : six) {
            if (one.weak() >= 1 && one.weak() <= 4) {
                assertThat(of(one, ".people > li", "h3").locator(".parts li").first())
                        .containsText("Domain " + one.weak());
            }
        }
        looks.at(page, "targeted-draft");
        press(page, "Assign to 6 learners");
        assertThat(page.locator(".people")).containsText("not started");
        return targeted;
    }

    /** Each learner's set is about beliefs that they chose themselves, so that no two sets are about the same. */
    private void draftByMisconceptions() {
        open(cohort + "/assignments/new?work=targeted");
        page.locator("#title").fill("Misconceptions");
        page.locator("input[value=misconceptions]").check();
        press(page, "See what it would be");
        assertThat(page.locator(".parts").nth(5)).isVisible();
        Set<String> different = new HashSet<>();
        for (Learner one : six.subList(0, 4)) {
            String plan = of(one, ".people > li", "h3").textContent();
            assertThat(plan).contains("chosen");
            different.add(plan.substring(plan.indexOf(one.name()) + one.name().length()));
        }
        assertThat(different).hasSize(4);
        looks.at(page, "misconceptions-draft");
    }

    private void takeTargeted(String targeted) {
        open(cohort + "/live");
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
    private void seeEffect(String targeted) {
        open(targeted + "/effect");
        assertThat(page.locator("h1")).hasText("Nobody has a mock exam before and after it yet.");
        server.clock().advance(Duration.ofMinutes(10));
        String mock = assignMock("The second mock");
        for (Learner one : six) {
            SimulatedMock.answer(
                    server,
                    one.visitor(),
                    one.id(),
                    one.begin(mock),
                    item -> one.weak() != 9 && Math.floorMod(item.id().value().hashCode(), 10) != 0);
        }
        open(targeted);
        press(page, "What it changed");
        assertThat(page.locator("h1")).hasText("The cohort has risen in what it was aimed at.");
        for (Learner one : six.subList(0, 4)) {
            Pattern domain = Pattern.compile("^" + one.weak() + "\\s");
            assertThat(of(one, "tbody", ".whose a").locator("tr", new Locator.LocatorOptions().setHasText(domain)))
                    .containsText("risen");
        }
        assertThat(of(learner("Finn"), "tbody", ".whose a")).not().containsText("risen");
        looks.at(page, "effect");
        Download file = page.waitForDownload(() -> press(page, "Effect as CSV"));
        assertThat(file.suggestedFilename()).isEqualTo("effect.csv");
    }

    /** All take the same set; all miss one item of it in the same way. */
    private ScorableItem takeCommonSet() {
        String set = draft("practice set", "Common set", "Go on and pick items");
        page.locator("#n").fill("8");
        press(page, "Add them");
        assertThat(page.locator("h1")).hasText("8 items are picked.");
        press(page, "Done picking");
        press(page, "Assign to 6 learners");
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

    private Map<String, String> grades(String column) throws IOException {
        open(cohort + "/gradebook");
        Download file = page.waitForDownload(() -> press(page, "Gradebook as CSV"));
        List<String[]> lines = Files.readAllLines(file.path(), StandardCharsets.UTF_8).stream()
                .map(line -> line.replace("\uFEFF", "").split(",", -1))
                .toList();
        int at = List.of(lines.get(0)).indexOf(column + ": points");
        return lines.stream()
                .skip(1)
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[at], (a, b) -> a, TreeMap::new));
    }

    /** Ana reports the item from her review; the instructor corrects its key to what all six chose. */
    private void disputeAndCorrect(ScorableItem item) {
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
        open("/disputes");
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

    private void seeGradesChanged(Map<String, String> before) throws IOException {
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

    /** The other pages of an installation that is a class. */
    private void seeTheRest() {
        for (String path : new String[] {"/accounts", "/audit", "/account", "/account/tokens", "/account/delete"}) {
            open(path);
            looks.at(page, path.substring(1).replace('/', '-'));
        }
        open(cohort + "/roster");
        String code = page.locator(".listed b").first().textContent();
        page.locator(".menu summary").click();
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("h1")).hasText("You are signed out.");
        for (String path : new String[] {"/sign-in", "/join?code=" + code, "/join"}) {
            open(path);
            looks.at(page, path.substring(1).replaceFirst("\\?.*", "-with-code"));
        }
    }

    @Test
    void a_class_is_set_up_measured_taught_what_it_lacks_and_graded_anew_after_a_dispute() throws IOException {
        taught.found();
        cohort = page.url().replaceFirst("^.*(/cohorts/)", "$1");
        six = taught.enrol();
        takeMockWatched(assignMock("The first mock"));
        seeWeaknesses();
        server.clock().advance(Duration.ofMinutes(10));
        String targeted = assignTargeted();
        draftByMisconceptions();
        takeTargeted(targeted);
        seeEffect(targeted);
        server.clock().advance(Duration.ofHours(1));
        ScorableItem disputed = takeCommonSet();
        Map<String, String> before = grades("Common set");
        disputeAndCorrect(disputed);
        seeGradesChanged(before);
        seeTheRest();
        assertThat(looks.faults()).isEmpty();
    }
}
