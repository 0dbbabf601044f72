package org.thetaprep.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.Items;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.reader.TestPacks;
import org.thetaprep.content.reference.Misconception;

class ContentPackTest {

    private static final String REVISION = "0123456789abcdef".repeat(4);
    private static final Exam EXAM = TestPacks.nightSky().exam();

    private final MultipleChoice single = Items.fixedOrder("a");
    private final MultipleChoice first = Items.multipleChoice("b");
    private final MultipleResponse second = Items.multipleResponse(5, "ab");
    private final CaseStudy study = Items.caseStudy(first, second);

    @Test
    void everything_is_found_by_its_id() {
        ContentPack pack = new ContentPack(EXAM, List.of(single, study), List.of(), List.of(), REVISION);

        assertThat(pack.items()).containsExactly(single, study);
        assertThat(pack.scorableItems()).containsExactly(single, first, second);
        assertThat(pack.item(study.id())).contains(study);
        assertThat(pack.item(first.id())).contains(first);
        assertThat(pack.scorable(study.id())).isEmpty();
        assertThat(pack.scorable(second.id())).contains(second);
        assertThat(pack.caseOf(second.id())).contains(study);
        assertThat(pack.caseOf(single.id())).isEmpty();
        assertThat(pack.item(new ItemId("nothing"))).isEmpty();
        assertThat(pack).hasToString("night-sky@0123456789ab (3 items)");
    }

    @Test
    void an_id_used_twice_is_refused_within_case_studies_too() {
        refused(() -> pack(List.of(single, single)), "item ids must be unique, but 'd11-fixed'");
        refused(() -> pack(List.of(first, study)), "item ids must be unique, but 'd11-mc'");
        Misconception belief = new Misconception("belief", "“So”", "Not so.", List.of());
        refused(
                () -> new ContentPack(EXAM, List.of(), List.of(), List.of(belief, belief), REVISION),
                "misconception ids must be unique, but 'belief'");
    }

    @Test
    void a_revision_is_sixty_four_hexadecimal_digits() {
        for (String wrong : List.of("", "abc", REVISION.toUpperCase(java.util.Locale.ROOT))) {
            refused(
                    () -> new ContentPack(EXAM, List.of(), List.of(), List.of(), wrong),
                    "revision must be 64 hexadecimal digits");
        }
    }

    @Test
    void a_pack_made_without_files_knows_no_places_and_no_excuses() {
        ContentPack pack = pack(List.of(single));

        assertThat(pack.authoring().sources().item(single.id())).isEqualTo(Location.startOf("exam.yaml"));
        assertThat(pack.authoring().excuse(single.id(), "clang")).isEmpty();
    }

    @Test
    void an_outdated_name_is_used_unless_explained_or_continued() {
        OutdatedTerm renamed = new OutdatedTerm("Bedrock Agents", Optional.of("Bedrock Agents Classic"));
        OutdatedTerm gone = new OutdatedTerm("Elastic Inference", Optional.empty());

        assertThat(renamed.isUsedIn("Use Bedrock Agents for it")).isTrue();
        assertThat(renamed.isUsedIn("Use Bedrock Agents Classic")).isFalse();
        assertThat(renamed.isUsedIn("Use X (formerly Bedrock Agents) for it")).isFalse();
        assertThat(renamed.isUsedIn("Use X (formerly Amazon Bedrock Agents)")).isFalse();
        assertThat(renamed.isUsedIn("Bedrock Agentsmith")).isFalse();
        assertThat(gone.isUsedIn("with Elastic Inference.")).isTrue();
        assertThat(gone.isUsedIn("with elastic inference.")).isFalse();
    }

    @Test
    void authors_notes_are_copied() {
        Map<String, String> reasons = new java.util.HashMap<>(Map.of("clang", "Why not."));
        Authoring authoring = new Authoring(
                SourceMap.NONE, Map.of(), Map.of(single.id(), reasons), List.of(), List.of(), List.of(), List.of());
        reasons.clear();

        assertThat(authoring.excuse(single.id(), "clang")).contains("Why not.");
    }

    private static ContentPack pack(List<? extends org.thetaprep.content.item.Item> items) {
        return new ContentPack(EXAM, List.copyOf(items), List.of(), List.of(), REVISION);
    }

    private static void refused(Runnable construction, String message) {
        assertThatIllegalArgumentException().isThrownBy(construction::run).withMessageContaining(message);
    }
}
