package org.thetaprep.content.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.reference.FlowEdge;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.OrderingResponse;

class PackReaderTest {

    @TempDir
    Path temp;

    @Test
    void a_pack_about_another_subject_is_read_whole() {
        ContentPack pack = TestPacks.nightSky();

        assertThat(pack.exam().code()).isEqualTo("SKY-1");
        assertThat(pack.exam().language()).hasToString("en");
        assertThat(pack.exam().steps()).extracting("id").containsExactly("observe", "explain", "predict");
        assertThat(pack.scorableItems()).hasSize(12);
        assertThat(pack.items()).hasSize(11);
        assertThat(pack.items()).extracting(item -> item.type()).contains(ItemType.values());
        assertThat(pack.rows()).hasSize(6);
        assertThat(pack.misconceptions()).hasSize(4);
        assertThat(pack.exam().blueprint("short").orElseThrow().scoredItemsPerDomain())
                .containsEntry(1, 4)
                .containsEntry(2, 3);
    }

    @Test
    void an_item_is_read_with_all_its_parts() {
        MultipleChoice item = (MultipleChoice)
                TestPacks.nightSky().scorable(new ItemId("d11-pole-height")).orElseThrow();

        assertThat(item.classification().task()).isEqualTo(TaskId.parse("1.1"));
        assertThat(item.classification().secondTask()).contains(TaskId.parse("1.2"));
        assertThat(item.classification().difficulty()).isEqualTo(Difficulty.MEDIUM);
        assertThat(item.classification().rows()).containsExactly("sky/pole-height", "sky/turn");
        assertThat(item.classification().situation()).isEqualTo("sailing-trip");
        assertThat(item.fixedOrder()).isTrue();
        assertThat(item.key()).isEqualTo(new ChoiceResponse("b"));
        assertThat(item.options().get(0).misconception()).contains("stars-move");
        assertThat(item.stem()).startsWith("The crew of").endsWith("northern horizon.");
    }

    @Test
    void ordering_and_matching_are_read_with_their_keys() {
        ContentPack pack = TestPacks.nightSky();

        assertThat(pack.scorable(new ItemId("d11-night-order")).map(ScorableItem::key))
                .contains(new OrderingResponse(List.of("d", "a", "b")));
        Matching matching =
                (Matching) pack.scorable(new ItemId("d22-match-where")).orElseThrow();
        assertThat(matching.reuse()).isTrue();
        assertThat(matching.key().responseByPrompt())
                .containsEntry("p1", "r3")
                .containsEntry("p2", "r3")
                .containsEntry("p3", "r1");
    }

    @Test
    void items_of_a_case_share_its_situation_and_know_their_case() {
        ContentPack pack = TestPacks.nightSky();
        ItemId inner = new ItemId("d21-case-eclipse-2");

        assertThat(pack.caseOf(inner)).map(CaseStudy::title).contains("A night with an eclipse");
        assertThat(pack.scorable(inner)).map(ScorableItem::situation).contains("mountain-hut");
        assertThat(pack.item(new ItemId("d21-case-eclipse"))).containsInstanceOf(CaseStudy.class);
        assertThat(pack.scorable(new ItemId("d21-case-eclipse"))).isEmpty();
        assertThat(pack.caseOf(new ItemId("d11-star-trails"))).isEmpty();
    }

    @Test
    void reference_rows_keep_their_arrows_and_their_steps() {
        ContentPack pack = TestPacks.nightSky();

        assertThat(pack.row("sky/month").orElseThrow().edge()).contains(new FlowEdge("new Moon", "waxing crescent"));
        assertThat(pack.row("sky/month").orElseThrow().step()).isEmpty();
        assertThat(pack.row("sky/turn").orElseThrow().step().orElseThrow().id()).isEqualTo("explain");
        assertThat(pack.row("sky/turn").orElseThrow().section().title()).isEqualTo("How the sky moves");
        assertThat(pack.misconception("stars-move").orElseThrow().rows()).containsExactly("sky/turn");
        assertThat(pack.row("sky/none")).isEmpty();
    }

    @Test
    void the_source_map_knows_where_everything_stands() {
        var sources = TestPacks.nightSky().authoring().sources();
        ItemId id = new ItemId("d11-star-trails");
        String file = "items/1-turning.yaml";

        assertThat(sources.item(id)).isEqualTo(new Location(file, 2, 5, "items[0]"));
        assertThat(sources.part(id, "stem")).isEqualTo(new Location(file, 11, 11, "items[0].stem"));
        assertThat(sources.part(id, "options/b")).isEqualTo(new Location(file, 19, 9, "items[0].options[1]"));
        assertThat(sources.part(id, "options/z")).isEqualTo(sources.item(id));
        assertThat(sources.row("sky/turn").line()).isEqualTo(4);
        assertThat(sources.misconception("distance-makes-seasons").line()).isEqualTo(6);
        assertThat(sources.item(new ItemId("unknown"))).isEqualTo(Location.startOf("exam.yaml"));
    }

    @Test
    void reasons_to_allow_a_lint_rule_are_kept_beside_the_item() {
        assertThat(TestPacks.nightSky().authoring().excuse(new ItemId("d22-match-marks"), "reading-load"))
                .contains("marks are matched without a story");
        assertThat(TestPacks.nightSky().authoring().excuse(new ItemId("d22-match-marks"), "clang"))
                .isEmpty();
    }

    @Test
    void a_pack_is_read_from_a_zip_file_system_too() throws IOException {
        try (FileSystem zip = TestPacks.zipped(temp.resolve("pack.zip"))) {
            ContentPack pack = TestPacks.readable(PackReader.read(zip.getPath("packs/night-sky")));
            assertThat(pack.scorableItems()).hasSize(12);
            assertThat(pack.revision()).isEqualTo(TestPacks.nightSky().revision());
        }
    }

    @Test
    void the_revision_changes_with_any_letter_and_any_path_but_not_with_line_ends() {
        List<PackFile> files = TestPacks.nightSkyFiles();
        String path = "items/1-turning.yaml";
        String text = TestPacks.text(files, path);

        assertThat(Revision.of(files))
                .isEqualTo(TestPacks.nightSky().revision())
                .hasSize(64);
        assertThat(Revision.of(TestPacks.with(files, path, text.replace("camera", "Camera"))))
                .isNotEqualTo(Revision.of(files));
        assertThat(Revision.of(TestPacks.with(files, path, text.replace("\n", "\r\n"))))
                .isEqualTo(Revision.of(files));
        assertThat(Revision.of(TestPacks.with(files, "items/9.yaml", "items: []")))
                .isNotEqualTo(Revision.of(files));
    }

    @Test
    void a_missing_folder_is_a_problem() {
        assertThat(onlyProblem(PackReader.read(temp.resolve("nowhere"))))
                .isEqualTo(":1:1: error: expected the folder of a pack, with a file exam.yaml in it,"
                        + " found nothing [missing-folder]");
    }

    @Test
    void an_empty_folder_lacks_an_exam_and_items() {
        assertThat(PackReader.read(temp).problems().stream().map(Problem::toString))
                .containsExactly(
                        "exam.yaml:1:1: error: expected the file exam.yaml in the pack's folder [missing-file]",
                        "items:1:1: error: expected at least one file of items, items/….yaml [missing-file]");
    }

    @Test
    void a_file_above_the_limit_is_refused_unread() throws IOException {
        Files.write(temp.resolve("exam.yaml"), new byte[(1 << 20) + 1]);

        assertThat(PackReader.read(temp).problems()).extracting(Problem::rule).contains("file-size");
    }

    @Test
    void a_file_of_100_mb_is_refused_with_the_limit() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(temp.resolve("exam.yaml").toFile(), "rw")) {
            large.setLength(100L << 20);
        }

        assertThat(PackReader.read(temp).problems())
                .extracting(Problem::toString)
                .contains("exam.yaml:1:1: error: expected a file of at most 1048576 bytes, found more [file-size]");
    }

    @Test
    void an_alias_bomb_is_refused_at_its_first_anchor() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n";

        assertThat(TestPacks.problemsAfter("misconceptions/all.yaml", "misconceptions:", bomb + "misconceptions:"))
                .first()
                .extracting(Problem::toString)
                .asString()
                .startsWith("misconceptions/all.yaml:1:")
                .endsWith("[anchor]");
    }

    @Test
    void a_folder_with_too_many_files_is_refused() throws IOException {
        for (int i = 0; i < 6; i++) {
            Files.writeString(temp.resolve("note-" + i + ".txt"), "x");
        }

        assertThat(PackReader.read(temp, new ReadLimits(1000, 5, 20, 1000)).problems())
                .extracting(Problem::rule)
                .contains("file-count");
    }

    @Test
    void a_link_is_refused() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "secret: 1");
        Path folder = Files.createDirectory(temp.resolve("pack"));
        Files.createSymbolicLink(folder.resolve("exam.yaml"), outside);

        assertThat(PackReader.read(folder).problems().get(0))
                .hasToString(
                        "exam.yaml:1:1: error: expected a plain file, found a link or a device" + " [unreadable-file]");
    }

    @Test
    void hidden_files_and_other_documents_are_passed_over() throws IOException {
        for (PackFile file : TestPacks.nightSkyFiles()) {
            Path target = temp.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
        Files.writeString(temp.resolve("items/.1-turning.yaml.swp"), "\u0000");
        Files.createDirectory(temp.resolve(".git"));
        Files.writeString(temp.resolve(".git/items.yaml"), "{");
        Files.writeString(temp.resolve("README.md"), "# A pack");

        PackReading reading = PackReader.read(temp);

        assertThat(reading.problems()).isEmpty();
        assertThat(TestPacks.readable(reading).revision())
                .isEqualTo(TestPacks.nightSky().revision());
    }

    @Test
    void nesting_beyond_the_limit_is_refused() {
        assertThat(TestPacks.problemsAfter(
                        "misconceptions/all.yaml",
                        "name: “The stars",
                        "extra: " + "[".repeat(50_000) + "]".repeat(50_000) + "\n    name: “The stars"))
                .extracting(Problem::rule)
                .containsExactly("nesting");
    }

    @Test
    void more_values_than_the_limit_are_refused() {
        assertThat(TestPacks.decode(TestPacks.nightSkyFiles(), new ReadLimits(1 << 20, 1_000, 20, 50))
                        .problems())
                .extracting(Problem::rule)
                .contains("node-count");
    }

    @Test
    void an_unreadable_file_of_misconceptions_does_not_make_every_misconception_unknown() {
        assertThat(TestPacks.problemsAfter("misconceptions/all.yaml", "misconceptions:", "\tx:"))
                .singleElement()
                .extracting(Problem::rule)
                .isEqualTo("yaml-syntax");
    }

    @Test
    void an_unreadable_exam_does_not_make_every_task_unknown() {
        assertThat(TestPacks.problemsAfter("exam.yaml", "id: night-sky", "id: [night-sky"))
                .singleElement()
                .extracting(Problem::rule)
                .isEqualTo("yaml-syntax");
    }

    @Test
    void every_problem_can_be_explained() {
        List<String> explained = PackReader.rules().stream().map(Rule::id).toList();

        assertThat(explained).doesNotHaveDuplicates().contains("key-count", "not-utf-8", "weights");
        assertThat(PackReader.read(TestPacks.folder("thirty-faults")).problems())
                .allSatisfy(problem -> assertThat(explained).contains(problem.rule()));
    }

    @Test
    void six_hundred_items_are_read_in_well_under_a_second_and_a_half() {
        List<PackFile> files = TestPacks.nightSkyFiles();
        String items = TestPacks.text(files, "items/1-turning.yaml").replace("items:\n", "");
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("items:\n");
            text.append(items.replace("- id: d1", "- id: copy-" + i + "-a-d1"));
            text.append(items.replace("- id: d1", "- id: copy-" + i + "-b-d1"));
            files = TestPacks.with(files, "items/copy-" + i + ".yaml", text.toString());
        }
        TestPacks.decode(files);
        long start = threadNanos();
        ContentPack pack = TestPacks.readable(TestPacks.decode(files));
        long millis = (threadNanos() - start) / 1_000_000;

        assertThat(pack.scorableItems()).hasSize(612);
        assertThat(millis).as("processor time in ms").isLessThan(1_000);
    }

    private static long threadNanos() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String onlyProblem(PackReading reading) {
        assertThat(reading.problems()).hasSize(1);
        return Optional.of(reading.problems().get(0)).map(Problem::toString).orElseThrow();
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line() {
        List<PackFile> files = TestPacks.nightSkyFiles();
        byte[] latin = "section: sky\ntitle: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        List<PackFile> damaged = new java.util.ArrayList<>(files);
        damaged.add(new PackFile("reference/02.yaml", latin));

        assertThat(TestPacks.decode(damaged).problems())
                .singleElement()
                .hasToString("reference/02.yaml:2:11: error: expected UTF-8, found the byte 0xE9 [not-utf-8]");
    }
}
