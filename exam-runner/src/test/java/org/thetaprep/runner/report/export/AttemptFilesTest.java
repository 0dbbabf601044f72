package org.thetaprep.runner.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thetaprep.runner.fixture.SampleExports;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.ReadinessReports;

class AttemptFilesTest {

    private static final ExportedAttempt ATTEMPT = SampleExports.of(1, 1, 0.6);
    private static final String TEXT = AttemptWriter.write(ATTEMPT);

    private static ExportedAttempt read(String text) {
        return AttemptReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.6, 1})
    void what_is_written_is_read_as_the_same_attempt_and_gives_the_same_report(double right) {
        ExportedAttempt attempt = SampleExports.of(1, 1, right);
        ExportedAttempt again = read(AttemptWriter.write(attempt));
        assertThat(again).isEqualTo(attempt);
        ReadinessReports reports = new ReadinessReports(SampleExports.models(), ZoneOffset.UTC);
        assertThat(reports.of(again)).isEqualTo(reports.of(attempt));
    }

    @Test
    void an_attempt_that_does_not_name_its_learner_is_shown_by_the_beginning_of_their_id() {
        String text = AttemptWriter.write(ATTEMPT.unnamed());
        assertThat(text).doesNotContain("Learner 1");
        assertThat(read(text).learnerName()).isEmpty();
        assertThat(read(text).shownName()).isEqualTo(ATTEMPT.learner().substring(0, 8));
    }

    @Test
    void the_file_says_what_it_is() {
        assertThat(TEXT).contains("\"format\" : \"thetaprep-attempt\"", "\"version\" : 1").endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "thetaprep-attempt" | "another" | format must be thetaprep-attempt, but is 'another'
            "version" : 1 | "version" : 2 | version must be 1, the only one that this Thetaprep knows, but is 2
            "kind" : "exam" | "kind" : "exams" | kind must be one of exam, set, but is 'exams'
            "number" : 1 | "number" : 0 | number must be a whole number from 1 to 999999, but is 0
            "startedAt" : "2026-11-09T09:00:00Z" | "startedAt" : "yesterday" | startedAt must be an instant like 2026-11-28T09:30:00Z, but is 'yesterday'
            "bankItems" : 36 | "bankItems" : "36" | exam.bankItems must be a whole number from 0 to 1000000000, but is '36'
            "bankItems" : 36 | "bankItems" : 36, "pages" : 4 | 'pages' is not a field of exam; it has bankItems, blueprint, code, domains, id, mix, revision, scale, tasks, title
            "difficulty" : "medium" | "difficulty" : "mild" | items[1].difficulty must be easy, medium or hard, but is 'mild'
            "mark" : | "marks" : | 'mark' is missing in items[1]
            "misconception" : "uphill" | "misconception" : "nothing" | items[1].content.options[1].misconception must be the id of a misconception that the file explains, but is 'nothing'
            "weightPercent" : 60 | "weightPercent" : [] | exam.domains[1].weightPercent must be a whole number from 0 to 100, but is a list
            "learner" : { | "learner" : 1, "x" : { | learner must be an object, but is 1
            """)
    void what_is_wrong_is_said_with_its_place(String right, String wrong, String message) {
        int at = TEXT.indexOf(right);
        assertThat(at).isPositive();
        String broken = TEXT.substring(0, at) + wrong + TEXT.substring(at + right.length());
        int line = (int) broken.substring(0, at).lines().count();
        assertThatThrownBy(() -> read(broken))
                .hasMessage(message)
                .asInstanceOf(type(UnreadableExport.class))
                .satisfies(problem -> {
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.line()).isLessThanOrEqualTo(line);
                });
    }

    @Test
    void a_wrong_value_is_pointed_at_by_line_and_column() {
        String broken = TEXT.replaceFirst("\"cut\" : 720", "\"cut\" : true");
        String[] lines = broken.split("\n");
        assertThatThrownBy(() -> read(broken))
                .asInstanceOf(type(UnreadableExport.class))
                .satisfies(problem -> assertThat(lines[problem.line() - 1].substring(problem.column() - 1))
                        .startsWith("true"));
    }

    @Test
    void a_value_that_contradicts_another_is_refused_where_it_stands() {
        assertThatThrownBy(() -> read(TEXT.replaceFirst("\"cut\" : 720", "\"cut\" : 1720")))
                .hasMessageContaining("exam.scale cannot be: cut must lie between 100 and 1000, but is 1720");
    }

    @Test
    void more_earlier_attempts_than_a_trend_shows_are_refused() {
        String text = AttemptWriter.write(SampleExports.of(1, 2, 0.6));
        int from = text.indexOf('[', text.indexOf("\"attempts\"")) + 1;
        String one = text.substring(from, text.lastIndexOf(']'));
        String twelve = String.join(",", Collections.nCopies(12, one));
        assertThatThrownBy(() -> read(text.substring(0, from) + twelve + text.substring(text.lastIndexOf(']'))))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("earlier must have at most 11 attempts, as many as a trend shows, but has 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,", "{\"a\":1,\"a\":2}", "nonsense", "{} {}", "[]", "null", "7"})
    void what_is_no_attempt_at_all_is_refused_with_a_place(String text) {
        assertThatThrownBy(() -> read(text))
                .asInstanceOf(type(UnreadableExport.class))
                .satisfies(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.getMessage()).isNotBlank();
                });
    }

    @Test
    void a_name_of_any_letters_survives() {
        String name = "شخص \"quoted\" \\ 𝔊\u0007" + "x".repeat(180);
        ExportedAttempt attempt = SampleExports.of(
                3, 2, Optional.of(name), (place, item) -> org.thetaprep.runner.report.SampleAttempts.Answer.RIGHT);
        assertThat(read(AttemptWriter.write(attempt)).learnerName()).contains(name);
    }
}
