package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.browser.TaughtClass.Learner;
import org.thetaprep.runner.cli.SimulatedMock;

/** A mock exam that six learners take while their instructor watches it live. */
final class WatchedMock extends JourneyStep {

    private final Chromium learners;
    private final TaughtClass taught;

    WatchedMock(InstructorDesk desk, Chromium learners, TaughtClass taught) {
        super(desk);
        this.learners = learners;
        this.taught = taught;
    }

    /** Five begin by the wire, Ana in her browser; the live view shows each without being asked. */
    void take(String mock) {
        desk.open(cohort + "/live");
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
        desk.press(room, "Open the assignment");
        desk.press(room, "Begin");
        assertThat(room.locator("body")).hasAttribute("data-ready", "true");
        return room;
    }
}
