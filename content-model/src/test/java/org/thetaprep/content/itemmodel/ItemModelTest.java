package org.thetaprep.content.itemmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.reader.DamagedPack;
import org.thetaprep.content.reader.TestPacks;

/** Items drawn from the model of the good pack, which asks how far a star moves in some hours. */
class ItemModelTest {

    private static final int SEEDS = 1_000;
    private static final Pattern HOURS = Pattern.compile("after ([0-9]+) hours");

    private final ItemModel model = TestPacks.nightSky().models().get(0);

    @Test
    void the_same_seed_gives_the_same_item() {
        ItemModel again = TestPacks.nightSky().models().get(0);

        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(again.instantiate(seed)).isEqualTo(model.instantiate(seed));
        }
    }

    @Test
    void an_item_is_named_after_model_and_seed() {
        assertThat(model.instantiate(17).id()).isEqualTo(new ItemId("m11-angle-of-hours~17"));
        assertThat(TestPacks.nightSky().scorable(new ItemId("m11-angle-of-hours~17")))
                .contains(model.instantiate(17));
        assertThatThrownBy(() -> model.instantiate(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_key_is_what_the_stem_asks_for() {
        for (int seed = 0; seed < SEEDS; seed++) {
            MultipleChoice item = model.instantiate(seed);
            Matcher hours = HOURS.matcher(item.stem());
            assertThat(hours.find()).as(item.stem()).isTrue();

            assertThat(keys(item))
                    .extracting(Option::text)
                    .containsExactly(15 * Integer.parseInt(hours.group(1)) + " degrees");
        }
    }

    @Test
    void options_differ_and_stand_by_size_and_each_wrong_one_has_its_misconception() {
        for (int seed = 0; seed < SEEDS; seed++) {
            MultipleChoice item = model.instantiate(seed);
            List<BigDecimal> numbers = item.options().stream()
                    .map(option -> new BigDecimal(option.text().replaceAll("[^0-9.]", "")))
                    .toList();

            assertThat(numbers).hasSize(4).isSorted().doesNotHaveDuplicates();
            assertThat(item.fixedOrder()).isTrue();
            assertThat(item.options())
                    .allMatch(option -> option.isKey() == option.misconception().isEmpty())
                    .noneMatch(option -> option.rationale().contains("{"));
        }
    }

    @Test
    void each_place_holds_the_key_about_as_often() {
        int[] places = new int[4];
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Option> options = model.instantiate(seed).options();
            places[IntStream.range(0, 4).filter(i -> options.get(i).isKey()).findFirst().orElseThrow()]++;
        }
        // 250 are expected in each; the standard deviation is 14.
        assertThat(IntStream.of(places).boxed()).allMatch(place -> place > 190 && place < 310);
    }

    @Test
    void seeds_give_many_different_items() {
        Set<String> stems = new HashSet<>();
        IntStream.range(0, SEEDS).forEach(seed -> stems.add(model.instantiate(seed).stem()));

        assertThat(stems).hasSize(8 * 4);
    }

    @Test
    void a_draw_tells_which_check_it_fails() {
        ItemModel wrong = DamagedPack.of("models", "value: 360 / 24 * hours\n", "value: 14 * hours\n")
                .readable()
                .models()
                .get(0);

        assertThat(model.draw(3).failedCheck()).isEmpty();
        assertThat(model.draw(3).item()).isEqualTo(model.instantiate(3));
        assertThat(wrong.draw(3).failedCheck()).get().hasToString("answer / 360 = hours / 24");
    }

    @Test
    void a_number_is_written_with_its_unit_and_commas() {
        assertThat(new Notation(2, "USD ", "").write(new BigDecimal("1234567.005"))).isEqualTo("USD 1,234,567.01");
        assertThat(new Notation(0, "", " GB").write(new BigDecimal("999.5"))).isEqualTo("1,000 GB");
        assertThat(new Notation(1, "", "").write(new BigDecimal("-1000"))).isEqualTo("\u22121,000.0");
        assertThat(new Notation(1, "", "").write(new BigDecimal("-0.04"))).isEqualTo("0.0");
    }

    @Test
    void braces_in_a_template_are_names_unless_doubled() {
        Template template = Template.parse("{{a}} is {a}, {b_2}");

        assertThat(template.names()).containsExactlyInAnyOrder("a", "b_2");
        assertThat(template.fill(java.util.Map.of("a", "1", "b_2", "2"))).isEqualTo("{a} is 1, 2");
    }

    private static List<Option> keys(MultipleChoice item) {
        return item.options().stream().filter(Option::isKey).toList();
    }
}
