package org.thetaprep.content.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.LeftOut.CaseNotWhole;
import org.thetaprep.content.mapping.LeftOut.SkillDropped;
import org.thetaprep.content.mapping.LeftOut.TypeNotAsked;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.TestPacks;

class ExamVersionTest {

    private static final TaskId MOON = TaskId.parse("2.1");

    private final ContentPack pack = TestPacks.nightSky();
    private final CaseStudy study = pack.items().stream()
            .filter(CaseStudy.class::isInstance)
            .map(CaseStudy.class::cast)
            .findFirst()
            .orElseThrow();
    private final List<MultipleChoice> choices = pack.items().stream()
            .filter(MultipleChoice.class::isInstance)
            .map(MultipleChoice.class::cast)
            .toList();

    private ExamVersion version(BlueprintMapping mapping, ItemType... types) {
        Blueprint blueprint = new Blueprint(
                "next", "Next", Optional.empty(), 20, 7, 1, Map.of(1, 55, 2, 45), Set.of(types));
        return ExamVersion.of(pack.exam(), blueprint, mapping, pack.items());
    }

    private static BlueprintMapping mapping(List<DroppedSkill> dropped, List<MovedItems> moved) {
        return new BlueprintMapping("next", Map.of(MOON, "Read moons"), dropped, moved, List.of());
    }

    private static DroppedSkill gone(ItemId... items) {
        return new DroppedSkill("A skill", "It is gone.", Set.of(), Set.of(items));
    }

    private static LeftOut.Reason reason(ExamVersion version, ItemId item) {
        return version.leftOut().stream()
                .filter(left -> left.item().id().equals(item))
                .map(LeftOut::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_version_that_changes_nothing_has_every_item_as_it_is() {
        ExamVersion same = version(BlueprintMapping.unchanged("next"), ItemType.values());

        assertThat(same.items()).isEqualTo(pack.scorableItems());
        assertThat(same.leftOut()).isEmpty();
        assertThat(same.exam()).isEqualTo(pack.exam());
    }

    @Test
    void a_moved_item_stands_under_the_task_that_the_version_gives_it_and_differs_in_nothing_else() {
        MultipleChoice item = choices.get(0);
        ExamVersion next = version(
                mapping(List.of(), List.of(new MovedItems(MOON, "Why not.", Set.of(item.id())))), ItemType.values());

        ScorableItem moved = next.items().stream()
                .filter(one -> one.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
        assertThat(item.classification().task()).isNotEqualTo(MOON);
        assertThat(moved.classification().task()).isEqualTo(MOON);
        assertThat(moved.under(item.classification().task())).isEqualTo(item);
        assertThat(next.placed(item)).isEqualTo(moved);
        assertThat(next.exam().task(MOON).orElseThrow().title()).isEqualTo("Read moons");
    }

    @Test
    void a_dropped_item_is_left_out_and_yet_can_be_shown() {
        MultipleChoice item = choices.get(0);
        DroppedSkill skill = gone(item.id());
        ExamVersion next = version(mapping(List.of(skill), List.of()), ItemType.values());

        assertThat(next.items()).extracting(ScorableItem::id).doesNotContain(item.id());
        assertThat(reason(next, item.id())).isEqualTo(new SkillDropped(skill));
        assertThat(next.placed(item)).isEqualTo(item);
    }

    @Test
    void a_case_study_stands_whole_or_not_at_all() {
        ItemId first = study.items().get(0).id();
        ItemId second = study.items().get(1).id();
        ExamVersion broken = version(mapping(List.of(gone(first)), List.of()), ItemType.values());

        assertThat(broken.items()).noneMatch(item -> study.items().contains(item));
        assertThat(reason(broken, first)).isInstanceOf(SkillDropped.class);
        assertThat(reason(broken, second)).isEqualTo(new CaseNotWhole());
        assertThat(Carryover.of(broken, pack.models()).ofBrokenCases())
                .isEqualTo(study.items().size() - 1);
    }

    @Test
    void a_type_that_the_version_does_not_have_is_left_out_and_so_is_a_case_study_of_allowed_types() {
        ExamVersion next = version(mapping(List.of(), List.of()), ItemType.MULTIPLE_CHOICE);

        assertThat(next.items()).isEqualTo(List.copyOf(choices));
        assertThat(next.items().size() + next.leftOut().size())
                .isEqualTo(pack.scorableItems().size());
        assertThat(reason(next, study.items().get(0).id())).isInstanceOf(TypeNotAsked.class);
        assertThat(Carryover.of(next, pack.models()).typesNotAsked().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(next.leftOut().size());
    }

    @Test
    void a_mapping_for_another_blueprint_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version(BlueprintMapping.unchanged("short"), ItemType.MULTIPLE_CHOICE))
                .withMessageContaining("blueprint next");
    }

    @Test
    void the_pack_itself_knows_its_versions() {
        ExamVersion shipped = pack.version("short").orElseThrow();

        assertThat(shipped.exam().task(TaskId.parse("1.1")).orElseThrow().title()).isEqualTo("Follow the turning sky");
        assertThat(pack.version("none")).isEmpty();
        assertThat(pack.version(pack.exam().blueprints().get(0))).isSameAs(shipped);
    }

    @Test
    void as_many_forms_are_promised_as_have_items_of_different_situations() {
        List<ScorableItem> first = pack.scorableItems().stream()
                .filter(item -> item.classification().task().domain() == 1)
                .toList();
        Blueprint small = new Blueprint(
                "next", "Next", Optional.empty(), 20, 4, 0, Map.of(1, 50, 2, 50), Set.of(ItemType.values()));
        Carryover.DomainSupply domain = Carryover.of(
                        ExamVersion.of(pack.exam(), small, BlueprintMapping.unchanged("next"), pack.items()), List.of())
                .domains()
                .get(0);
        Map<String, Long> situations =
                first.stream().collect(Collectors.groupingBy(ScorableItem::situation, Collectors.counting()));

        assertThat(domain.perForm()).isEqualTo(2);
        assertThat(domain.items()).isEqualTo(first.size());
        assertThat(situations.values().stream().mapToLong(size -> Math.min(size, domain.forms())).sum())
                .as("items for the forms promised")
                .isGreaterThanOrEqualTo(domain.forms() * 2L);
        assertThat(situations.values().stream().mapToLong(size -> Math.min(size, domain.forms() + 1)).sum())
                .as("items for one form more")
                .isLessThan((domain.forms() + 1) * 2L);
    }

    @Test
    void a_skill_counts_the_items_that_rest_on_its_rows() {
        String row = choices.get(0).classification().rows().get(0);
        AskedSkill taught = new AskedSkill("s1", MOON, "Taught", true, Set.of(row));
        AskedSkill bare = new AskedSkill("s2", MOON, "Bare", true, Set.of());
        BlueprintMapping mapping =
                new BlueprintMapping("next", Map.of(), List.of(), List.of(), List.of(taught, bare));
        Carryover carryover = Carryover.of(version(mapping, ItemType.values()), pack.models());

        assertThat(carryover.skills().get(0).items())
                .isEqualTo((int) pack.scorableItems().stream()
                        .filter(item -> item.classification().rows().contains(row))
                        .count())
                .isPositive();
        assertThat(carryover.skillsWithout()).extracting(Carryover.SkillSupply::skill).containsExactly(bare);
    }
}
