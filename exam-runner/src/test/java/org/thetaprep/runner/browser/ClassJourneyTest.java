package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.cli.SimulatedMock;
import org.thetaprep.runner.fixture.Axe;
import org.thetaprep.runner.fixture.Visitor;

/**
 * An instructor founds a class, brings six learners in by a roster, each weak in another domain or in none or all, who
 * take an exam; the map shows what was planted. Every page of the class is looked at by the rules of axe on the way.
 */
class ClassJourneyTest {

    private static final String PASSWORD = "a green lamp on tuesday";
    private static final Path PICTURES = Path.of("target", "pictures", "class");

    /** The domain that each learner does not know: 0 for none, 9 for all. */
    private static final Map<String, Integer> WEAK = new LinkedHashMap<>();

    static {
        WEAK.put("Ana", 1);
        WEAK.put("Bo", 2);
        WEAK.put("Cleo", 3);
        WEAK.put("Dan", 4);
        WEAK.put("Eve", 0);
        WEAK.put("Finn", 9);
    }

    @TempDir
    private Path folder;

    private Page page;
    private final List<String> faults = new ArrayList<>();

    private void look(String name) {
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + width + "-" + scheme + ".png")));
            }
            Axe.violations(page).forEach(fault -> faults.add(name + " at " + width + ": " + fault));
        }
        if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            faults.add(name + " scrolls sideways at 320");
        }
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void found(RunningInstallation server) {
        page.navigate(server.signInAddress());
        page.locator("summary", new Page.LocatorOptions().setHasText("Set up a class")).click();
        look("first-start");
        page.locator("#name").fill("Ines Tructor");
        page.locator("#login").fill("ines");
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/class'] button").click();
        assertThat(page.locator("h1")).hasText("You have no cohort yet.");
        look("cohorts-empty");
        page.locator("#name").fill("Autumn class");
        page.locator("form[action='/cohorts'] button").click();
        assertThat(page.locator("h1")).hasText("Nobody is in this cohort yet.");
        look("map-empty");
    }

    private String enrol() {
        page.locator("a", new Page.LocatorOptions().setHasText("Bring learners in")).click();
        StringBuilder roster = new StringBuilder("name,login\n");
        WEAK.keySet().forEach(name -> roster.append(name).append(',').append(name).append("@example.org\n"));
        page.locator("#text").fill(roster + "Gus,no login\n");
        page.locator("button", new Page.LocatorOptions().setHasText("See what would happen")).click();
        assertThat(page.locator("main [role=alert]")).containsText("Line 8");
        look("roster-refused");
        page.locator("#text").fill(roster.toString());
        page.locator("button", new Page.LocatorOptions().setHasText("See what would happen")).click();
        assertThat(page.locator("#plan")).hasText("What the import would do: 6 new.");
        look("roster-plan");
        page.locator("button", new Page.LocatorOptions().setHasText("Import: 6 new")).click();
        assertThat(page.locator("main [role=status]")).containsText("Imported: 6 new.");
        page.locator("button", new Page.LocatorOptions().setHasText("New code")).click();
        look("roster");
        Download invitations = page.waitForDownload(() -> page.locator(
                        "button", new Page.LocatorOptions().setHasText("Invitations of 6"))
                .click());
        try {
            return Files.readString(invitations.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Chooses a password at the address of an invitation, and takes an exam. */
    private void takeMock(RunningInstallation server, String invitation) {
        String[] cells = invitation.split(",");
        int weak = WEAK.get(cells[0]);
        Visitor learner = server.stranger();
        learner.post(
                "/password",
                "token=" + cells[2].replaceFirst("^.*=", "") + "&password=" + PASSWORD.replace(' ', '+'));
        LearnerId id = server.accountOf(cells[1]);
        for (int mock = 1; mock <= 2; mock++) {
            server.clock().advance(Duration.ofMinutes(10));
            SimulatedMock.answer(server, id, learner.startMock("c01"), item -> knows(weak, item));
        }
    }

    /** Nothing of the weak domain, and nine in ten of the others; all or nothing for those who are weak in none or all. */
    private static boolean knows(int weak, ScorableItem item) {
        return weak == 0
                || weak != 9
                        && item.classification().task().domain() != weak
                        && Math.floorMod(item.id().value().hashCode(), 10) != 0;
    }

    private Locator cell(String name, int domain) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name)).locator("td").nth(domain);
    }

    private void lookAtTheMap() {
        page.locator("a", new Page.LocatorOptions().setHasText("Where it stands")).click();
        assertThat(page.locator(".heat tbody tr")).hasCount(6);
        WEAK.forEach((name, weak) -> {
            for (int domain = 1; domain <= 4; domain++) {
                String state = cell(name, domain).getAttribute("class");
                if (weak == domain || weak == 9) {
                    assertThat(state).as("%s in domain %s", name, domain).contains("is-below");
                } else {
                    assertThat(state).as("%s in domain %s", name, domain).doesNotContain("is-below");
                }
            }
        });
        assertThat(cell("Eve", 0).getAttribute("class")).contains("is-above");
        look("map");
        page.locator(".heat thead a").nth(3).click();
        assertThat(page.locator(".heat tbody tr").first()).containsText(Pattern.compile("Bo|Finn"));
        page.locator(".picks a").nth(1).click();
        assertThat(page.locator("#drill")).containsText("task by task");
        look("map-domain");
        page.locator("nav[aria-label=Cohort] a", new Page.LocatorOptions().setHasText("Gradebook")).click();
        look("gradebook-empty");
        page.goBack();
        page.locator("tr a", new Page.LocatorOptions().setHasText("Bo")).click();
        assertThat(page.locator("h1")).containsText("Bo");
        look("learner");
        page.locator("a", new Page.LocatorOptions().setHasText("Report of mock exam 2")).click();
        assertThat(page.locator("h1")).hasCount(1);
        look("learner-report");
    }

    @Test
    void a_class_is_set_up_takes_an_exam_and_the_map_shows_what_was_planted() throws Exception {
        try (RunningInstallation server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            page = browser.page();
            found(server);
            String invitations = enrol();
            invitations.lines().skip(1).forEach(line -> takeMock(server, line));
            lookAtTheMap();
            for (String path : new String[] {"/accounts", "/audit", "/account", "/account/tokens"}) {
                page.navigate(server.address() + path);
                look(path.substring(1).replace('/', '-'));
            }
            String code = code(server);
            page.locator(".menu summary").click();
            page.locator("form[action='/sign-out'] button").click();
            assertThat(page.locator("h1")).hasText("You are signed out.");
            page.navigate(server.address() + "/sign-in");
            look("sign-in");
            page.navigate(server.address() + "/join?code=" + code);
            look("join");
            page.navigate(server.address() + "/join");
            look("join-code");
            assertThat(faults).isEmpty();
        }
    }

    private String code(RunningInstallation server) {
        page.navigate(server.address() + "/cohorts");
        page.locator(".listed a").first().click();
        page.locator("a", new Page.LocatorOptions().setHasText("Roster")).click();
        return page.locator(".listed b").first().textContent();
    }
}
