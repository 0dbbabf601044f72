package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReading;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssembleCommandTest {

    private static final Map<Integer, Integer> SCORED = Map.of(1, 14, 2, 13, 3, 11, 4, 12);
    private static final Map<Integer, Double> PRETEST = Map.of(1, 4.2, 2, 3.9, 3, 3.3, 4, 3.6);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int assemble(String... options) {
        List<String> arguments = new ArrayList<>(List.of("assemble"));
        arguments.addAll(List.of(options));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static ContentPack shipped() {
        return new PackLocation(Optional.empty()).read((folder, reading) -> ((PackReading.Readable) reading).pack());
    }

    private static List<String> ids(JsonNode form, String part) {
        List<String> ids = new ArrayList<>();
        form.get(part).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private static int domain(ContentPack pack, String id) {
        return pack.scorable(new ItemId(id))
                .orElseThrow()
                .classification()
                .task()
                .domain();
    }

    @Test
    void eight_forms_of_the_shipped_pack_meet_every_constraint() {
        assertThat(assemble("--pack", "mla-c01", "--forms", "8", "--json"))
                .as(() -> err.toString())
                .isZero();
        JsonNode forms = JsonMapper.builder().build().readTree(out.toString()).get("forms");
        ContentPack pack = shipped();
        assertThat(forms).hasSize(8);
        Set<String> used = new HashSet<>();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (JsonNode form : forms) {
            List<String> scored = ids(form, "scored");
            List<String> pretest = ids(form, "pretest");
            List<String> all = new ArrayList<>(scored);
            all.addAll(pretest);
            assertThat(scored).hasSize(50);
            assertThat(pretest).hasSize(15);
            assertThat(all).allMatch(used::add);
            SCORED.forEach((domain, count) -> {
                assertThat(scored).filteredOn(id -> domain(pack, id) == domain).hasSize(count);
                assertThat((double) pretest.stream()
                                .filter(id -> domain(pack, id) == domain)
                                .count())
                        .isBetween(Math.floor(PRETEST.get(domain)), Math.ceil(PRETEST.get(domain)));
            });
            Map<String, String> situations = new HashMap<>();
            for (String id : all) {
                ItemId item = new ItemId(id);
                Optional<CaseStudy> study = pack.caseOf(item);
                String unit = study.map(one -> one.id().value()).orElse(id);
                String before =
                        situations.putIfAbsent(pack.scorable(item).orElseThrow().situation(), unit);
                assertThat(before == null || before.equals(unit))
                        .as("situation of %s", id)
                        .isTrue();
                List<String> ofCase = study.map(CaseStudy::items).orElse(List.of()).stream()
                        .map(inner -> inner.id().value())
                        .toList();
                assertThat(scored.contains(id) ? scored : pretest).containsAll(ofCase);
            }
            shares(pack, all);
            least = Math.min(least, form.get("information").asDouble());
            most = Math.max(most, form.get("information").asDouble());
            assertThat(form.get("overlap").asInt()).isZero();
            double chance = scored.stream()
                    .mapToDouble(
                            id -> pack.scorable(new ItemId(id)).orElseThrow().chanceLevel())
                    .sum();
            assertThat(form.get("blindGuess").asDouble()).isCloseTo(chance, within(1e-9));
        }
        assertThat(most / least).as("information from %s to %s", least, most).isLessThan(1.05);
    }

    @Test
    void six_forms_of_another_version_have_its_weights_its_types_and_nothing_that_it_dropped() {
        assertThat(assemble("--blueprint", "c02", "--forms", "6", "--json"))
                .as(() -> err.toString())
                .isZero();
        JsonNode forms = JsonMapper.builder().build().readTree(out.toString()).get("forms");
        ContentPack pack = shipped();
        Map<String, ScorableItem> allowed = new HashMap<>();
        pack.version("c02").orElseThrow().items().forEach(item -> allowed.put(item.id().value(), item));
        assertThat(forms).hasSize(6);
        Set<String> used = new HashSet<>();
        for (JsonNode form : forms) {
            List<String> all = new ArrayList<>(ids(form, "scored"));
            Map<Integer, Integer> scored = new HashMap<>();
            all.forEach(id -> scored.merge(allowed.get(id).classification().task().domain(), 1, Integer::sum));
            assertThat(scored).isEqualTo(Map.of(1, 14, 2, 12, 3, 12, 4, 12));
            all.addAll(ids(form, "pretest"));
            assertThat(all).hasSize(65).allMatch(used::add).allSatisfy(id -> {
                ScorableItem item = allowed.get(id);
                assertThat(item).as(id).isNotNull();
                assertThat(item.type()).isIn(ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE);
                assertThat(pack.mapping("c02").droppedWith(item.id(), item.classification()))
                        .as(id)
                        .isEmpty();
            });
        }
        assertThat(assemble("--blueprint", "c02", "--forms", "7")).isEqualTo(1);
    }

    private static void shares(ContentPack pack, List<String> form) {
        Map<Object, Integer> bank = new HashMap<>();
        Map<Object, Integer> here = new HashMap<>();
        for (ScorableItem item : pack.scorableItems()) {
            bank.merge(item.type(), 1, Integer::sum);
            bank.merge(item.classification().task(), 1, Integer::sum);
        }
        for (String id : form) {
            ScorableItem item = pack.scorable(new ItemId(id)).orElseThrow();
            here.merge(item.type(), 1, Integer::sum);
            here.merge(item.classification().task(), 1, Integer::sum);
        }
        bank.forEach((key, count) -> assertThat((double) here.getOrDefault(key, 0))
                .as("%s", key)
                .isCloseTo(65.0 * count / pack.scorableItems().size(), within(2.0)));
    }

    @Test
    void the_same_seed_gives_the_same_forms_and_text_tells_of_each() {
        assertThat(assemble("--forms", "2", "--seed", "5")).isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(assemble("--forms", "2", "--seed", "5")).isZero();
        assertThat(out.toString())
                .isEqualTo(first)
                .contains("form 2: scored by domain", "information at the cut", "a blind guesser expects", "overlap 0");
    }

    @Test
    void more_forms_than_the_bank_can_fill_are_code_1_with_the_clash() {
        assertThat(assemble("--forms", "12")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no such forms", "cannot be met together", "It would help, on form");
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() {
        for (String[] wrong : new String[][] {
            {"--forms", "0"}, {}, {"--forms", "2", "--blueprint", "c99"}, {"--forms", "2", "--pack", "/no/such/folder"}
        }) {
            err.getBuffer().setLength(0);
            assertThat(assemble(wrong)).isEqualTo(2);
            assertThat(err.toString().strip().lines()).hasSize(1);
        }
    }
}
