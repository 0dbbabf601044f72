package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.thetaprep.runner.browser.TaughtClass.Learner;

/** What an instructor sees of a class after a mock exam: the map, a domain, a learner, a report. */
final class ClassWeaknesses extends JourneyStep {

    ClassWeaknesses(InstructorDesk desk) {
        super(desk);
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
    void see() {
        desk.open(cohort);
        assertThat(page.locator(".heat tbody tr")).hasCount(6);
        for (Learner one : six) {
            if (one.weak() >= 1 && one.weak() <= 4) {
                int weakest = score(one, one.weak());
                for (int domain = 1; domain <= 4; domain++) {
                    if (domain != one.weak()) {
                        assertThat(score(one, domain)).as("%s in domain %s", one.name(), domain).isGreaterThan(weakest);
                        assertThat(cell(one, domain).getAttribute("class"))
                                .as("%s in domain %s", one.name(), domain)
                                .doesNotContain("is-below");
                    }
                }
            }
        }
        assertThat(cell(desk.learner("Eve"), 0).getAttribute("class")).contains("is-above");
        assertThat(cell(desk.learner("Finn"), 0).getAttribute("class")).contains("is-below");
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
}
