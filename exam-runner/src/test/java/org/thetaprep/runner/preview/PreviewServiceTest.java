package org.thetaprep.runner.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.runner.fixture.SkyPack;
import org.thetaprep.runner.preview.store.WatchedFolder;

class PreviewServiceTest {

    private static final String STEM = "A school class leaves a camera";

    @TempDir
    private Path folder;

    private SkyPack files;
    private PreviewService preview;
    private final List<Long> told = new ArrayList<>();

    @BeforeEach
    void start() {
        files = SkyPack.in(folder.resolve("pack"));
        preview = new PreviewService(PackReader.read(files.folder()), () -> LocalDate.of(2026, 11, 28));
        preview.watch(told::add);
    }

    private PreviewedPack shown() {
        return preview.current().shown().orElseThrow();
    }

    private Entry entry(EntryKind kind, String id) {
        return shown().entry(kind, id).orElseThrow();
    }

    @Test
    void each_kind_has_its_parts_in_the_order_of_the_files_with_their_neighbours() {
        Entry first = entry(EntryKind.ITEM, "d11-star-trails");
        assertThat(shown().before(first)).isEmpty();
        assertThat(shown().after(first).orElseThrow().id()).isEqualTo("d11-pole-height");
        assertThat(shown().before(shown().after(first).orElseThrow())).contains(first);
        for (EntryKind kind : EntryKind.values()) {
            List<Entry> all = shown().entries(new EntryFilter(Optional.of(kind), Optional.empty(), false, ""));
            assertThat(all).as(kind.title()).hasSize(shown().count(kind)).isNotEmpty();
            assertThat(shown().after(all.get(all.size() - 1))).isEmpty();
            assertThat(EntryKind.of(kind.id())).contains(kind);
        }
        assertThat(shown().count(EntryKind.ITEM))
                .isEqualTo(shown().pack().scorableItems().size());
    }

    @Test
    void what_is_found_stands_beside_the_part_that_it_was_found_of_and_nothing_is_lost() {
        files.edit(SkyPack.ITEMS, "        rationale: That flight is real but so slow", "        rationale: Slow. #");
        preview.take(PackReader.read(files.folder()));

        Entry item = entry(EntryKind.ITEM, "d11-star-trails");
        assertThat(item.findings()).extracting(Problem::rule).contains("short-rationale");
        assertThat(item.findings()).allSatisfy(found -> {
            assertThat(found.file()).isEqualTo(SkyPack.ITEMS);
            assertThat(found.line()).isLessThan(31);
        });
        assertThat(shown().entries(new EntryFilter(Optional.empty(), Optional.empty(), true, "")))
                .contains(item);
        assertThat(shown().entries(EntryFilter.ALL).stream()
                                .mapToLong(entry -> entry.findings().size())
                                .sum()
                        + shown().aboutBank().size())
                .isEqualTo(shown().errors() + shown().warnings());
    }

    @Test
    void what_is_found_of_an_item_of_a_case_study_is_not_put_down_to_the_case_study() {
        Entry study = entry(EntryKind.CASE_STUDY, "d21-case-eclipse");
        Entry inner = entry(EntryKind.ITEM, "d21-case-eclipse-1");
        assertThat(study.holds(inner.location())).isTrue();
        assertThat(inner.holds(study.location())).isFalse();
        assertThat(entry(EntryKind.ITEM, "d11-star-trails").holds(entry(EntryKind.ITEM, "d11-pole-height").location()))
                .isFalse();
    }

    @Test
    void a_pack_that_cannot_be_read_leaves_the_last_good_one_in_place_with_its_errors_beside_it() {
        PreviewedPack good = shown();
        files.edit(SkyPack.ITEMS, "    difficulty: easy\n", "    difficulty: simple\n");
        preview.take(PackReader.read(files.folder()));

        assertThat(preview.current().isBroken()).isTrue();
        assertThat(preview.current().broken())
                .anySatisfy(problem -> assertThat(problem.toString()).startsWith("items/1-turning.yaml:6:"));
        assertThat(preview.current().shown()).containsSame(good);

        files.edit(SkyPack.ITEMS, "    difficulty: simple\n", "    difficulty: easy\n");
        preview.take(PackReader.read(files.folder()));
        assertThat(preview.current().isBroken()).isFalse();
        assertThat(told).containsExactly(2L, 3L);
    }

    @Test
    void a_reading_that_changes_nothing_is_not_told() {
        preview.take(PackReader.read(files.folder()));
        assertThat(told).isEmpty();
        files.edit(SkyPack.ITEMS, "    difficulty: easy\n", "    difficulty: simple\n");
        preview.take(PackReader.read(files.folder()));
        preview.take(PackReader.read(files.folder()));
        assertThat(told).containsExactly(2L);
    }

    @Test
    void a_filter_takes_kind_task_findings_and_words_together() {
        assertThat(shown().entries(new EntryFilter(Optional.empty(), Optional.empty(), false, "  CAMERA tripod ")))
                .extracting(Entry::id)
                .containsExactly("d11-star-trails");
        assertThat(shown().entries(new EntryFilter(
                        Optional.of(EntryKind.ROW), Optional.empty(), false, STEM)))
                .isEmpty();
        assertThat(shown().entries(new EntryFilter(
                        Optional.of(EntryKind.ITEM), Optional.of(TaskId.parse("1.2")), false, "")))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.task()).contains(TaskId.parse("1.2")));
        assertThat(shown().entries(new EntryFilter(Optional.empty(), Optional.empty(), false, "no-such-word")))
                .isEmpty();
    }

    @Test
    void a_row_a_fact_and_a_misconception_know_what_rests_on_them() {
        assertThat(shown().restingOnRow("sky/turn")).extracting(Entry::id).contains("d11-star-trails");
        assertThat(shown().offering("stars-move")).extracting(Entry::id).contains("d11-star-trails");
        assertThat(shown().pack().facts())
                .anySatisfy(fact -> assertThat(shown().restingOnFact(fact.id())).isNotEmpty());
    }

    @Test
    void a_folder_has_changed_when_its_files_differ_and_nobody_writes_any_more() {
        WatchedFolder watched = new WatchedFolder(files.folder());
        assertThat(watched.hasChanged()).isFalse();
        files.edit(SkyPack.ITEMS, STEM, "A class leaves a camera");
        assertThat(watched.hasChanged()).as("an editor may still be writing").isFalse();
        assertThat(watched.hasChanged()).isTrue();
        assertThat(watched.read().problems()).noneMatch(Problem::isError);
        assertThat(watched.hasChanged()).isFalse();
    }
}
