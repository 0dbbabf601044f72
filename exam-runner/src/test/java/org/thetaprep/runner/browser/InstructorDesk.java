package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.thetaprep.runner.browser.TaughtClass.Learner;
import org.thetaprep.runner.cli.RunningInstallation;

/**
 * Where an instructor works on a class of six, for the steps of a journey.
 *
 * @param server where the class is
 * @param page of the instructor's browser, at the page of the cohort
 * @param looks looks at each page on the way
 * @param cohort the path of the cohort
 * @param six its learners
 */
record InstructorDesk(RunningInstallation server, Page page, Looks looks, String cohort, List<Learner> six) {

    /** Presses the first button, or link that looks like one, with some words. */
    void press(Page where, String button) {
        where.locator("button, a.btn")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    /** Opens a page of the server in the instructor's browser. */
    void open(String path) {
        page.navigate(server.address() + path);
    }

    /** A learner by name. */
    Learner learner(String name) {
        return six.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** Drafts an assignment by its form and returns the path of its page. */
    String draft(String kind, String title, String button) {
        open(cohort + "/assignments");
        press(page, "New " + kind);
        page.locator("#title").fill(title);
        press(page, button);
        return page.url().replaceFirst("^.*(/cohorts/)", "$1").replaceFirst("/items$", "");
    }

    /** Assigns a mock exam to all six and returns the path of its page. */
    String assignMock(String title) {
        String mock = draft("mock exam", title, "See the draft");
        press(page, "Assign to 6 learners");
        assertThat(page.locator(".people li")).hasCount(6);
        return mock;
    }

    /** What a page says of a learner: the part whose heading is their name and nothing else. */
    Locator of(Learner learner, String part, String heading) {
        Pattern name = Pattern.compile("^" + learner.name() + "$");
        Locator named = page.locator(heading, new Page.LocatorOptions().setHasText(name));
        return page.locator(part, new Page.LocatorOptions().setHas(named));
    }
}
