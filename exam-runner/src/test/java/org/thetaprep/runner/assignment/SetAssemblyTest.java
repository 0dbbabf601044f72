package org.thetaprep.runner.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.scoring.assembly.SwapSolver;

class SetAssemblyTest {

    private static final ContentPack PACK = ShippedPack.read();
    private static final Work.PracticeSet EMPTY = new Work.PracticeSet("c01", List.of());

    private static List<ScorableItem> assembled(Work.PracticeSet set, SetWish wish, Set<ItemId> seen) {
        return SetAssembly.grown(PACK, set, wish, seen, new SwapSolver(), 5).items().stream()
                .map(item -> PACK.scorable(item).orElseThrow())
                .toList();
    }

    @Test
    void a_set_keeps_enemies_apart_and_the_domains_in_the_weights_of_the_exam() {
        List<ScorableItem> items = assembled(EMPTY, SetWish.of(50), Set.of());
        assertThat(items).hasSize(50).doesNotHaveDuplicates();
        assertThat(items.stream().map(ScorableItem::situation)).doesNotHaveDuplicates();
        assertThat(items.stream()
                        .collect(Collectors.groupingBy(
                                item -> item.classification().task().domain(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 14L, 2, 13L, 3, 11L, 4, 12L));
    }

    @Test
    void every_limit_holds_and_so_does_what_the_set_has_already() {
        ScorableItem first = PACK.version("c01").orElseThrow().items().get(0);
        SetWish wish = new SetWish(
                4,
                Set.of(),
                Set.of(first.classification().task()),
                Set.of(ItemType.MULTIPLE_CHOICE),
                Set.of(Difficulty.EASY, Difficulty.MEDIUM),
                Set.of(),
                Optional.empty(),
                true);
        Set<ItemId> seen = assembled(EMPTY, SetWish.of(100), Set.of()).stream()
                .map(ScorableItem::id)
                .collect(Collectors.toSet());
        seen.remove(first.id());
        List<ScorableItem> items =
                assembled(new Work.PracticeSet("c01", List.of(first.id())), wish, seen);
        assertThat(items).hasSize(5);
        assertThat(items.stream().map(ScorableItem::situation)).doesNotHaveDuplicates();
        assertThat(items.subList(1, 5)).allSatisfy(item -> {
            assertThat(item.classification().task()).isEqualTo(first.classification().task());
            assertThat(item.type()).isEqualTo(ItemType.MULTIPLE_CHOICE);
            assertThat(item.classification().difficulty()).isNotEqualTo(Difficulty.HARD);
            assertThat(seen).doesNotContain(item.id());
        });
    }

    @Test
    void a_set_is_about_a_row_of_the_reference() {
        String row = PACK.version("c01").orElseThrow().items().get(0).classification().rows().get(0);
        SetWish wish = new SetWish(
                1, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(Aim.ofRow(row)), false);
        assertThat(assembled(EMPTY, wish, Set.of()))
                .allSatisfy(item -> assertThat(item.classification().rows()).contains(row));
    }

    @Test
    void a_wish_that_cannot_be_met_is_told_by_the_limits_that_stand_in_the_way() {
        Set<ItemId> allOfDomain = PACK.version("c01").orElseThrow().items().stream()
                .filter(item -> item.classification().task().domain() == 2)
                .map(ScorableItem::id)
                .collect(Collectors.toCollection(HashSet::new));
        SetWish wish = new SetWish(
                10,
                Set.of(2),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                true);
        assertThatThrownBy(() -> assembled(EMPTY, wish, allOfDomain))
                .isInstanceOf(NotDone.class)
                .hasMessageStartingWith("No more item can be added with domain 2, not seen by anybody of this cohort.")
                .hasMessageContaining("Without “domain 2”: ")
                .hasMessageContaining("Without “not seen by anybody of this cohort”: ");
        SetWish contradiction = new SetWish(
                1,
                Set.of(1),
                Set.of(TaskId.parse("2.1")),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                false);
        assertThatThrownBy(() -> assembled(EMPTY, contradiction, Set.of()))
                .hasMessageContaining("Without “domain 1”")
                .hasMessageContaining("Without “task 2.1”");
    }
}
