package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/** A disputed item, from the report of a learner to the new marks of six. */
class DisputesOverHttpTest {

    private static final int LEARNERS = 6;
    private static final int ITEMS = 12;

    @TempDir
    private Path data;

    private final ContentPack pack = ShippedPack.read();
    private final List<AnotherLearner> learners = new ArrayList<>();
    private final List<AttemptId> attempts = new ArrayList<>();
    private MultipleChoice disputed;
    private int place;

    /** Six learners with the same form: half of them have the disputed item right, half its first distractor. */
    @BeforeEach
    void take() {
        RunningInstallation.start(data).close();
        for (int i = 0; i < LEARNERS; i++) {
            learners.add(AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Learner " + i));
        }
        try (Database database = Database.open(data.resolve("thetaprep.db"))) {
            TakenAttempts taken = new TakenAttempts(database, pack);
            Form form = taken.form(1, ITEMS);
            List<ScorableItem> items = form.items().stream()
                    .map(given -> pack.scorable(given.item()).orElseThrow())
                    .toList();
            place = 1 + IntStream.range(0, ITEMS)
                    .filter(i -> items.get(i) instanceof MultipleChoice)
                    .findFirst()
                    .orElseThrow();
            disputed = (MultipleChoice) items.get(place - 1);
            for (int i = 0; i < LEARNERS; i++) {
                int number = i;
                attempts.add(taken.taken(
                        learners.get(i).id(),
                        form,
                        1,
                        (at, item) -> at != place || number % 2 == 0 ? Answer.RIGHT : Answer.WRONG));
            }
        }
    }

    private Visitor learner(RunningInstallation server, int number) {
        return Visitor.signedIn(server.address(), learners.get(number).session());
    }

    private Visitor someone(RunningInstallation server, Role role) {
        return Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", role)
                        .session());
    }

    private String reporting(int number) {
        return "/attempts/" + attempts.get(number) + "/places/" + place + "/dispute";
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String dispute(Visitor who) {
        return Pattern.compile("/disputes/([-0-9a-f]{36})")
                .matcher(who.get("/disputes").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private List<Integer> points(RunningInstallation server) {
        return attempts.stream()
                .map(id -> server.attempts().peek(id).orElseThrow().state().life().score().orElseThrow().points())
                .toList();
    }

    /** What those who had it wrong chose. */
    private String chosen(RunningInstallation server) {
        return server.attempts()
                .peek(attempts.get(1))
                .orElseThrow()
                .state()
                .at(place)
                .response()
                .map(response -> ((ChoiceResponse) response).option())
                .orElseThrow();
    }

    @Test
    void a_corrected_key_changes_all_six_scores_and_everybody_is_told() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            assertThat(points(server)).containsExactly(12, 11, 12, 11, 12, 11);
            Visitor one = learner(server, 1);
            assertThat(one.get("/attempts/" + attempts.get(1) + "/review").body()).contains(reporting(1));
            assertThat(one.post(reporting(1), form("reason", "The other option is right: <b>see</b> the docs."))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(one.get(reporting(1)).body())
                    .contains("Your report waits for a ruling.")
                    .contains("&lt;b&gt;see&lt;/b&gt;");

            Visitor author = someone(server, Role.AUTHOR);
            String path = dispute(author);
            assertThat(author.get(path).body())
                    .contains("One report on this item waits for a ruling.")
                    .contains("The other option is right");
            assertThat(author.post(path + "/ruling", "kind=correct&" + form("reason", "Why not")).body())
                    .contains("Tick the options that are right. Nothing was decided.");
            assertThat(points(server)).containsExactly(12, 11, 12, 11, 12, 11);
            assertThat(author.post(
                                    path + "/ruling",
                                    "kind=correct&" + form("option", chosen(server)) + "&"
                                            + form("reason", "The service changed its default."))
                            .statusCode())
                    .isEqualTo(303);

            assertThat(points(server)).containsExactly(11, 12, 11, 12, 11, 12);
            assertThat(author.get(path).body())
                    .contains("No report on this item is open.")
                    .contains("It changed the marks of 6 attempts.");
            assertThat(author.get("/disputes").body()).contains("No reported item waits for a ruling.");
            for (int i = 0; i < LEARNERS; i++) {
                Visitor learner = learner(server, i);
                assertThat(learner.get("/").body())
                        .contains("The service changed its default.")
                        .contains(
                                i % 2 == 0
                                        ? "now has 11 of 12 right; it had 12 of 12"
                                        : "now has 12 of 12 right; it had 11 of 12");
                assertThat(learner.get("/attempts/" + attempts.get(i) + "/review").body())
                        .contains("The key was corrected.")
                        .contains(i % 2 == 0 ? "One item is not right." : "Every item is right.");
                assertThat(learner.get("/attempts/" + attempts.get(i) + "/report").body())
                        .contains(i % 2 == 0 ? "12 scored items, 11 right" : "12 scored items, 12 right");
            }
        }
    }

    @Test
    void accepting_more_and_dropping_help_those_who_had_it_wrong_and_a_later_ruling_can_keep_that() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor author = someone(server, Role.AUTHOR);
            learner(server, 1).post(reporting(1), form("reason", "Both are right."));
            String first = dispute(author);
            author.post(
                    first + "/ruling",
                    "kind=accept&" + form("option", chosen(server)) + "&" + form("reason", "Both hold."));
            assertThat(points(server)).containsOnly(12);

            learner(server, 0).post(reporting(0), form("reason", "It should not count."));
            author.post(dispute(author) + "/ruling", "kind=keep&" + form("reason", "It stays."));
            assertThat(points(server)).containsOnly(12);
            assertThat(learner(server, 0).get("/").body())
                    .contains("An item that you reported was ruled on")
                    .contains("Your marks stay as they are.");

            learner(server, 2).post(reporting(2), form("reason", "Once more."));
            author.post(dispute(author) + "/ruling", "kind=drop&" + form("reason", "Too unclear."));
            assertThat(points(server)).containsOnly(11);
            assertThat(author.get(first).body()).contains("It does not count any more.");
            assertThat(author.post(first + "/ruling", "kind=keep&" + form("reason", "Again")).body())
                    .contains("No report on this item is open any more.");
        }
    }

    @Test
    void one_report_at_a_time_which_its_learner_can_take_back() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor one = learner(server, 1);
            assertThat(one.post(reporting(1), form("reason", "  ")).statusCode()).isEqualTo(422);
            assertThat(one.post(reporting(1), form("reason", "x".repeat(1001))).statusCode())
                    .isEqualTo(422);
            one.post(reporting(1), form("reason", "Wrong."));
            assertThat(one.post(reporting(1), form("reason", "Wrong.")).body())
                    .contains("open already");
            Visitor author = someone(server, Role.AUTHOR);
            String path = dispute(author);
            assertThat(learner(server, 2).post(path + "/withdraw", "").statusCode()).isEqualTo(404);
            assertThat(one.post(path + "/withdraw", "").statusCode()).isEqualTo(303);
            assertThat(one.get(reporting(1)).body()).contains("Report a problem with this item.").contains("withdrawn");
            assertThat(author.get("/disputes").body()).contains("No reported item waits for a ruling.");
            assertThat(author.post(path + "/ruling", "kind=drop&" + form("reason", "Late.")).statusCode())
                    .isEqualTo(422);
            assertThat(points(server)).containsExactly(12, 11, 12, 11, 12, 11);
        }
    }

    @Test
    void an_instructor_sees_the_reports_of_their_own_learners_and_learners_see_no_queue() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            learner(server, 1).post(reporting(1), form("reason", "Wrong."));
            String path = dispute(someone(server, Role.AUTHOR));
            Visitor instructor = someone(server, Role.INSTRUCTOR);
            String cohort = instructor
                    .post("/cohorts", "name=Autumn")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^.*/", "");
            for (Visitor other : List.of(instructor, someone(server, Role.OPERATOR), learner(server, 1))) {
                assertThat(other.get(path).statusCode()).isEqualTo(404);
                HttpResponse<String> ruled = other.post(path + "/ruling", "kind=drop&" + form("reason", "Because."));
                assertThat(ruled.statusCode()).isEqualTo(404);
            }
            assertThat(instructor.get("/disputes").body()).contains("No reported item waits for a ruling.");
            assertThat(learner(server, 1).get("/disputes").statusCode()).isEqualTo(404);
            assertThat(instructor.get("/disputes/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
            try (Database database = Database.open(data.resolve("thetaprep.db"))) {
                database.write(handle -> handle.execute(
                        "insert into cohort_member (cohort_id, learner_id, since) values (?, ?, 0)",
                        cohort,
                        learners.get(1).id().toString()));
            }
            assertThat(instructor.get("/disputes").body()).contains("One reported item waits for a ruling.");
            assertThat(instructor.get(path).statusCode()).isEqualTo(200);
            assertThat(points(server)).containsExactly(12, 11, 12, 11, 12, 11);
        }
    }

    @Test
    void an_attempt_that_closes_after_a_ruling_is_marked_by_it() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            String accepted = chosen(server);
            AttemptService service = server.attempts();
            LearnerId late =
                    AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Late").id();
            String blueprint = pack.exam().blueprints().get(0).id();
            AttemptId running = service.start(
                            late,
                            new FormWish.Fixed(blueprint, List.of(disputed.id())),
                            Terms.exam(Duration.ofMinutes(10)))
                    .id();
            service.execute(
                    late,
                    running,
                    List.of(new IdentifiedCommand(
                            new EventId("late-answer"),
                            new AttemptCommand.Answer(1, 0, Optional.of(new ChoiceResponse(accepted))))));

            learner(server, 1).post(reporting(1), form("reason", "Both are right."));
            Visitor author = someone(server, Role.AUTHOR);
            author.post(
                    dispute(author) + "/ruling",
                    "kind=accept&" + form("option", accepted) + "&" + form("reason", "Both hold."));
            service.execute(
                    late,
                    running,
                    List.of(new IdentifiedCommand(new EventId("late-submit"), new AttemptCommand.Submit())));

            assertThat(service.peek(running).orElseThrow().state().life().score().orElseThrow().points())
                    .isEqualTo(1);
        }
    }
}
