package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** Behaviours 13 to 16 of docs/behaviours.md: what an attempt shows, counts and tells, and when. */
class FrozenAndSecretContentTest extends LearnerBehaviours {

    @Test
    void b13_editing_the_pack_changes_neither_what_is_shown_nor_how_it_is_scored() throws IOException {
        server.close();
        Path pack = Files.createDirectories(data.resolve("pack"));
        ShippedPack.copyTo(pack);
        DatabaseAddress address = new DatabaseAddress.SqliteFile(data.resolve("frozen.db"));
        server = RunningInstallation.start(address, Optional.of(pack), CLOCK, 1);
        enrolIn("frozen.db");
        String room = learner.startMock("c01");
        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":" + (1 + place % 4) + "}");
        }
        String page = learner.get(room).body();
        String revision = attempt(room).header().packRevision();
        server.close();

        edit(pack);
        server = RunningInstallation.start(address, Optional.of(pack), CLOCK, 2);
        learner = again();
        assertThat(learner.get(room).body()).isEqualTo(page);
        learner.post(room + "/submit", "");
        assertThat(attempt(room).header().packRevision()).isEqualTo(revision);
        var score = attempt(room).state().life().score();
        assertThat(score).isPresent();
        String next = learner.startMock("c01");
        assertThat(attempt(next).header().packRevision()).isNotEqualTo(revision);

        ContentPack asItWas = ShippedPack.read();
        assertThat(Score.of(attempt(room).state(), asItWas)).isEqualTo(score.get());
        restart();
    }

    private static void edit(Path pack) throws IOException {
        try (Stream<Path> files = Files.walk(pack.resolve("items"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replace("The team ", "The group "));
            }
        }
    }

    @Test
    void b14_the_log_folds_again_to_the_same_state_and_the_same_score() {
        String room = learner.startMock("c01");
        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":" + (1 + place % 4) + "}");
        }
        CLOCK.advance(Duration.ofMinutes(50));
        learner.post(room + "/submit", "");
        String report = learner.get(room + "/report").body();
        var replayed = AttemptState.of(log(room));
        assertThat(replayed).isEqualTo(attempt(room).state());
        assertThat(Score.of(replayed, ShippedPack.read()))
                .isEqualTo(replayed.life().score().orElseThrow());
        restart();
        assertThat(learner.get(room + "/report").body()).isEqualTo(report);
    }

    @Test
    void b15_nothing_that_a_running_attempt_answers_names_a_key_a_rationale_a_parameter_or_a_pretest_item() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                learner.get("/"),
                learner.get("/exams/mla-c01"),
                learner.get("/exams/mla-c01/set"),
                learner.get("/attempts"),
                learner.get("/knowledge"),
                learner.get("/practice"),
                learner.get(room),
                learner.get(room + "/state"),
                learner.get(room + "/report"),
                learner.get(room + "/places/1"),
                learner.postJson(room + "/events", "{\"events\":[]}"),
                learner.postJson(room + "/events", "{"),
                learner.answer(room, place, 1, "{\"choice\":3}"),
                learner.answer(room, place, 0, "{\"choice\":3}"),
                learner.answer(room, place, 2, "{\"choice\":9}")));
        Matcher assets = Pattern.compile("(?:src|href)=\"(/[^\"]*\\.(?:js|css|svg)[^\"]*)\"")
                .matcher(learner.get(room).body());
        while (assets.find()) {
            answers.add(learner.get(assets.group(1)));
        }
        StringBuilder all = new StringBuilder();
        answers.forEach(answer -> all.append(answer.headers().map()).append(answer.body()));
        String told = all.toString();
        for (ScorableItem item : ShippedPack.read().scorableItems()) {
            assertThat(told).doesNotContain(item.id().value());
            assertThat(told).doesNotContain(item.classification().borderline());
            if (item instanceof MultipleChoice choice) {
                for (Option option : choice.options()) {
                    assertThat(told).doesNotContain(option.rationale());
                }
            }
        }
        assertThat(told)
                .doesNotContain("sourceMappingURL")
                .doesNotContain("\"scored\"")
                .doesNotContain("\"seed\"");
        assertThat(answers.size()).isGreaterThan(17);
    }

    @Test
    void b16_the_review_opens_only_as_the_attempt_says() {
        Instant end = CLOCK.instant().plus(Duration.ofMinutes(60));
        String never = windowed(end, ReviewRule.NEVER);
        learner.post(never + "/submit", "");
        assertThat(learner.get(never + "/report").statusCode()).isEqualTo(404);

        String afterWindow = windowed(end, ReviewRule.AFTER_WINDOW);
        assertThat(learner.get(afterWindow + "/report").statusCode()).isEqualTo(404);
        learner.post(afterWindow + "/submit", "");
        for (String path : List.of("/report", "/report.pdf", "/places/1")) {
            assertThat(learner.get(afterWindow + path).statusCode()).as(path).isEqualTo(404);
        }
        CLOCK.advance(Duration.ofMinutes(60));
        for (String path : List.of("/report", "/report.pdf", "/places/1")) {
            assertThat(learner.get(afterWindow + path).statusCode()).as(path).isEqualTo(200);
            assertThat(learner.get(never + path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
