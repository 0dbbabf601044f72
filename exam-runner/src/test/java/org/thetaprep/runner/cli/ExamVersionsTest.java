package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.Visitor;

/** A mock exam of the version that the items were not written for, from its start page to its report. */
class ExamVersionsTest {

    @TempDir
    private Path data;

    private final ExamVersion version = ShippedPack.read().version("c02").orElseThrow();
    private RunningInstallation server;
    private Visitor learner;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
        learner = server.learner();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_start_page_says_what_a_version_is_and_what_it_is_drawn_from() {
        String usual = learner.get("/exams/mla-c01").body();
        assertThat(usual).contains("retired in English", "28 September 2026", "/exams/mla-c01?blueprint=c02");
        assertThat(usual).doesNotContain("new skills without an item");

        String mapped = learner.get("/exams/mla-c01?blueprint=c02").body();
        int all = ShippedPack.read().scorableItems().size();
        assertThat(mapped)
                .contains("All " + version.items().size()
                        + " items of the bank that this version is drawn from are new to you")
                .contains(version.items().size() + " of the " + all + " items in the bank")
                .contains("skills that are new in it, so a score here says nothing about them")
                .contains("Evaluate ML and AI systems</b>, 4 of 4 new skills without an item")
                .contains("name=\"blueprint\" value=\"c02\"");
    }

    @Test
    void a_mock_of_another_version_has_its_items_in_its_weights_and_its_report_has_its_tasks() {
        String room = learner.startMock("c02");
        List<FormItem> form = server.attempts()
                .peek(AttemptId.parse(room.substring("/attempts/".length())).orElseThrow())
                .orElseThrow()
                .state()
                .form()
                .items();
        Map<Integer, Integer> scored = new TreeMap<>();
        for (FormItem given : form) {
            ScorableItem item = version.items().stream()
                    .filter(one -> one.id().equals(given.item()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(given.item() + " has no place in C02"));
            if (given.scored()) {
                scored.merge(item.classification().task().domain(), 1, Integer::sum);
            }
        }
        assertThat(form).hasSize(65);
        assertThat(scored).isEqualTo(Map.of(1, 14, 2, 12, 3, 12, 4, 12));

        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":1}");
        }
        learner.post(room + "/submit", "");
        String report = learner.get(room + "/report").body();
        assertThat(report)
                .contains("blueprint C02, mapped from C01 items", "Check data quality and handle bias")
                .doesNotContain("Ensure data integrity and prepare for modeling");
        assertThat(learner.get("/exams/mla-c01?blueprint=c02").body())
                .contains((version.items().size() - 65) + " of the " + version.items().size() + " items in the bank");
    }

    @Test
    void a_set_of_a_version_offers_its_tasks_and_its_kinds_of_items_alone() {
        String page = learner.get("/exams/mla-c01/set?blueprint=c02").body();
        assertThat(page)
                .contains(version.items().size() + " items match", "Check data quality and handle bias")
                .doesNotContain("value=\"ordering\"", "value=\"matching\"");
        assertThat(learner.post("/attempts", "kind=set&count=1&blueprint=c02&type=ordering")
                        .statusCode())
                .isEqualTo(422);
    }
}
