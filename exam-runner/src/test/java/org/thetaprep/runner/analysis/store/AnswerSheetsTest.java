package org.thetaprep.runner.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.analysis.AnswerSheet;
import org.thetaprep.runner.analysis.AnswerSheet.Answer;
import org.thetaprep.runner.analysis.AnswerSheets;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class AnswerSheetsTest {

    private static final String REVISION = "a".repeat(64);

    private final Database database;
    private final AnswerSheets sheets;
    private final LearnerId ann = new LearnerId(UUID.randomUUID());

    AnswerSheetsTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        sheets = new DatabaseAnswerSheets(database);
        StoredRows.learner(database, ann);
        StoredRows.pack(database, REVISION);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AnswerSheet sheet(int number, long revision, boolean right) {
        AttemptId id = new AttemptId(new UUID(1, number));
        database.write(handle -> handle.execute(
                """
                insert into attempt (id, learner_id, pack_revision, number, started_at, deadline, closed_at)
                values (?, ?, ?, ?, 0, 0, 1) on conflict do nothing""",
                id.toString(),
                ann.toString(),
                REVISION,
                number));
        return new AnswerSheet(
                id,
                revision,
                ann,
                REVISION,
                AttemptKind.EXAM,
                number % 2 == 0,
                Instant.ofEpochMilli(1000L - number),
                -0.125 * number,
                List.of(
                        new Answer("item-1", true, true, true, right, 61_000, List.of("a", "c")),
                        new Answer("item-2", false, true, false, false, 4, List.of()),
                        new Answer("item-3", false, false, false, false, 0, List.of())));
    }

    @Test
    void a_sheet_is_read_as_it_was_written_and_the_earliest_closed_is_first() {
        AnswerSheet first = sheet(1, 9, true);
        AnswerSheet second = sheet(2, 12, false);
        sheets.put(List.of(first, second));
        assertThat(all()).containsExactly(second, first);
    }

    @Test
    void more_sheets_than_a_page_are_handed_out_once_each_in_either_order() {
        LearnerId bob = new LearnerId(new UUID(0, 1));
        StoredRows.learner(database, bob);
        List<AnswerSheet> written = new ArrayList<>();
        for (int number = 1; number <= 1_200; number++) {
            AnswerSheet sheet = sheet(number, 1, true);
            written.add(number % 3 == 0 ? sheet : of(number % 2 == 0 ? ann : bob, sheet, number / 7));
        }
        sheets.put(written);
        Comparator<AnswerSheet> byClosing = Comparator.comparing(AnswerSheet::closedAt)
                .thenComparing(sheet -> sheet.attempt().toString());
        Comparator<AnswerSheet> byLearner =
                Comparator.<AnswerSheet, String>comparing(sheet -> sheet.learner().toString())
                        .thenComparing(byClosing);
        assertThat(all()).isEqualTo(written.stream().sorted(byClosing).toList());
        assertThat(byLearner(Optional.empty())).isEqualTo(written.stream().sorted(byLearner).toList());
        assertThat(byLearner(Optional.of(Set.of(bob))))
                .isEqualTo(written.stream()
                        .filter(sheet -> sheet.learner().equals(bob))
                        .sorted(byLearner)
                        .toList());
        assertThat(byLearner(Optional.of(Set.of()))).isEmpty();
    }

    private static AnswerSheet of(LearnerId learner, AnswerSheet sheet, long closedAt) {
        return new AnswerSheet(
                sheet.attempt(),
                sheet.revision(),
                learner,
                sheet.packRevision(),
                sheet.kind(),
                sheet.assigned(),
                Instant.ofEpochMilli(closedAt),
                sheet.ability(),
                sheet.answers());
    }

    private List<AnswerSheet> all() {
        List<AnswerSheet> all = new ArrayList<>();
        sheets.each(all::add);
        return all;
    }

    private List<AnswerSheet> byLearner(Optional<Set<LearnerId>> learners) {
        List<AnswerSheet> all = new ArrayList<>();
        sheets.eachByLearner(learners, all::add);
        return all;
    }

    @Test
    void a_later_revision_takes_the_place_of_an_earlier_one_and_never_the_other_way_round() {
        sheets.put(List.of(sheet(1, 9, false)));
        sheets.put(List.of(sheet(1, 10, true)));
        sheets.put(List.of(sheet(1, 9, false)));
        assertThat(all()).containsExactly(sheet(1, 10, true));
    }

    @Test
    void the_sheet_of_an_attempt_that_was_opened_again_is_taken_away() {
        AnswerSheet kept = sheet(2, 9, true);
        sheets.put(List.of(sheet(1, 9, true), kept));
        String before = sheets.stamp();
        database.write(handle -> handle.execute(
                "update attempt set closed_at = null where id = ?", new UUID(1, 1).toString()));
        sheets.removeReopened();
        assertThat(all()).containsExactly(kept);
        assertThat(sheets.stamp()).isNotEqualTo(before);
    }

    @Test
    void a_closed_attempt_is_outdated_until_it_was_looked_at_as_it_is() {
        AttemptId one = sheet(1, 1, true).attempt();
        AttemptId other = sheet(2, 1, true).attempt();
        database.write(handle -> handle.execute("update attempt set revision = 3"));
        assertThat(sheets.outdated(10)).containsExactly(one, other);
        assertThat(sheets.outdated(1)).containsExactly(one);
        sheets.settle(Map.of(one, 3L, other, 2L));
        assertThat(sheets.outdated(10)).containsExactly(other);
    }
}
