package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.cli.SimulatedMock;
import org.thetaprep.runner.fixture.Visitor;

/** An instructor in a browser who founds a class and brings in six learners, each of a known weakness, by a roster. */
final class TaughtClass {

    private static final String PASSWORD = "a green lamp on tuesday";

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

    private final RunningInstallation server;
    private final Page page;
    private final Looks looks;

    /**
     * @param server where the class is to be
     * @param page of the instructor's browser
     * @param looks looks at each page on the way
     */
    TaughtClass(RunningInstallation server, Page page, Looks looks) {
        this.server = server;
        this.page = page;
        this.looks = looks;
    }

    /**
     * A learner of the class.
     *
     * @param name what they are called
     * @param weak the domain that they do not know: 0 for none, 9 for all
     * @param id who they are
     * @param visitor their browser
     */
    record Learner(String name, int weak, LearnerId id, Visitor visitor) {

        /** Nothing of the weak domain, and nine in ten of the others; all or nothing for who is weak in none or all. */
        boolean knows(ScorableItem item) {
            return weak == 0
                    || weak != 9
                            && item.classification().task().domain() != weak
                            && Math.floorMod(item.id().value().hashCode(), 10) != 0;
        }

        /** Begins work on an assignment and returns the path of its room. */
        String begin(String assignment) {
            return visitor.post("/assignments/" + assignment.replaceFirst("^.*/", "") + "/begin", "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    /** Founds the class, and a cohort in it. */
    void found() {
        page.navigate(server.signInAddress());
        page.locator("summary", new Page.LocatorOptions().setHasText("Set up a class")).click();
        looks.at(page, "first-start");
        page.locator("#name").fill("Ines Tructor");
        page.locator("#login").fill("ines");
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/class'] button").click();
        assertThat(page.locator("h1")).hasText("You have no cohort yet.");
        looks.at(page, "cohorts-empty");
        page.locator("#name").fill("Autumn class");
        page.locator("form[action='/cohorts'] button").click();
        assertThat(page.locator("h1")).hasText("Nobody is in this cohort yet.");
        looks.at(page, "map-empty");
    }

    private void press(String button) {
        page.locator("button, a.btn")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    /** Brings the learners in by a roster, first as a dry run, and lets each choose a password. */
    List<Learner> enrol() throws IOException {
        press("Bring learners in");
        StringBuilder roster = new StringBuilder("name,login\n");
        WEAK.keySet().forEach(name -> roster.append(name).append(',').append(name).append("@example.org\n"));
        page.locator("#text").fill(roster + "Gus,no login\n");
        press("See what would happen");
        assertThat(page.locator("main [role=alert]")).containsText("Line 8");
        looks.at(page, "roster-refused");
        page.locator("#text").fill(roster.toString());
        press("See what would happen");
        assertThat(page.locator("#plan")).hasText("What the import would do: 6 new.");
        looks.at(page, "roster-plan");
        press("Import: 6 new");
        assertThat(page.locator("main [role=status]")).containsText("Imported: 6 new.");
        press("New code");
        looks.at(page, "roster");
        Download invitations = page.waitForDownload(() -> press("Invitations of 6"));
        List<Learner> learners = new ArrayList<>();
        for (String line : Files.readAllLines(invitations.path(), StandardCharsets.UTF_8)) {
            String[] cells = line.split(",");
            if (WEAK.containsKey(cells[0])) {
                learners.add(joined(cells));
            }
        }
        return learners;
    }

    private Learner joined(String[] invitation) {
        Visitor visitor = server.stranger();
        visitor.post(
                "/password",
                "token=" + invitation[2].replaceFirst("^.*=", "") + "&password=" + PASSWORD.replace(' ', '+'));
        return new Learner(invitation[0], WEAK.get(invitation[0]), server.accountOf(invitation[1]), visitor);
    }

    /** A learner answers an attempt as the exam room would send it. */
    void answers(Learner learner, String room) {
        SimulatedMock.answer(server, learner.visitor(), learner.id(), room, learner::knows);
    }
}
