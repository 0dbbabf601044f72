package org.thetaprep.content.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamTest {

    private static final ScoreScale SCALE = new ScoreScale(100, 1000, 720, 0.3, 140);
    private static final Task TASK = new Task(TaskId.parse("1.1"), "One");

    @Test
    void its_parts_are_found_by_their_ids() {
        Exam exam = exam(List.of(TASK), Map.of(1, 100));

        assertThat(exam.domain(1)).contains(new Domain(1, "First"));
        assertThat(exam.domain(2)).isEmpty();
        assertThat(exam.task(TaskId.parse("1.1"))).contains(TASK);
        assertThat(exam.task(TaskId.parse("1.2"))).isEmpty();
        assertThat(exam.tasksOf(1)).containsExactly(TASK);
        assertThat(exam.tasksOf(2)).isEmpty();
        assertThat(exam.step("do")).map(LifecycleStep::title).contains("Do");
        assertThat(exam.step("sleep")).isEmpty();
        assertThat(exam.blueprint("all")).isPresent();
        assertThat(exam.blueprint("none")).isEmpty();
    }

    @Test
    void a_task_of_no_domain_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exam(List.of(new Task(TaskId.parse("2.1"), "Lost")), Map.of(1, 100)))
                .withMessageContaining("task 2.1 must lie in one of the domains [1]");
    }

    @Test
    void a_blueprint_over_other_domains_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exam(List.of(TASK), Map.of(1, 60, 2, 40)))
                .withMessageContaining("blueprint all must weigh the domains [1], but weighs [1, 2]");
    }

    @Test
    void a_task_named_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exam(List.of(TASK, TASK), Map.of(1, 100)))
                .withMessage("task ids must not repeat, but '1.1' does");
    }

    @Test
    void task_ids_are_read_written_and_ordered() {
        assertThat(TaskId.parse("4.12")).isEqualTo(new TaskId(4, 12)).hasToString("4.12");
        assertThat(TaskId.parse("1.10")).isGreaterThan(TaskId.parse("1.9"));
        assertThat(TaskId.parse("2.1")).isGreaterThan(TaskId.parse("1.9"));
        for (String wrong : List.of("", "1", "1.", ".1", "0.1", "1.0", "1.1 ", "a.b", "1.1.1", "100.1")) {
            assertThat(TaskId.isWellFormed(wrong)).as(wrong).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> TaskId.parse(wrong));
        }
    }

    @Test
    void words_of_the_vocabularies_are_found_by_their_names_in_files() {
        assertThat(ItemType.of("case-study")).contains(ItemType.CASE_STUDY);
        assertThat(ItemType.of("CASE_STUDY")).isEmpty();
        assertThat(Difficulty.of("hard")).contains(Difficulty.HARD);
        assertThat(Difficulty.HARD.logits()).isEqualTo(1);
        assertThat(Difficulty.EASY.logits()).isEqualTo(-1);
        assertThat(Difficulty.of("harder")).isEmpty();
        assertThat(CognitiveLevel.of("analyse")).contains(CognitiveLevel.ANALYSE);
        assertThat(CognitiveLevel.of("analyze")).isEmpty();
    }

    @Test
    void a_cut_outside_the_scale_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreScale(100, 1000, 1000, 0, 140))
                .withMessage("cut must lie between 100 and 1000, but is 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreScale(100, 1000, 720, Double.NaN, 140))
                .withMessage("cutAbility must be -4 to 4, but is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreScale(100, 1000, 720, 0, 0))
                .withMessage("pointsPerLogit must be positive and finite, but is 0.0");
    }

    private static Exam exam(List<Task> tasks, Map<Integer, Integer> weights) {
        Blueprint blueprint =
                new Blueprint("all", "All", Optional.empty(), 10, 5, 0, weights, Set.of(ItemType.MULTIPLE_CHOICE));
        return new Exam(
                "x",
                "X",
                "An exam",
                "Nobody",
                Locale.ENGLISH,
                List.of(new Domain(1, "First")),
                tasks,
                List.of(new LifecycleStep("do", "Do")),
                List.of(blueprint),
                SCALE);
    }
}
