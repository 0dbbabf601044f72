package org.thetaprep.content.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.content.problem.Problem;

/** The published schemas and the reader say the same, as far as one file can show it. */
class SchemaTest {

    private static final Set<String> SEEN_BY_A_SCHEMA = Set.of(
            "wrong-type", "bad-value", "missing-key", "unknown-key", "option-count", "key-count", "misconception");

    /** A schema knows no other part of the pack, no language tags, and no calendar. */
    private static final Set<String> SEEN_BY_THE_READER_ALONE = Set.of("'1.3'", "'1.1' again", "'e_n'", "'2026-02-30'");

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "exam",
            schema("exam"),
            "items",
            schema("items"),
            "reference",
            schema("reference"),
            "misconceptions",
            schema("misconceptions"),
            "facts",
            schema("facts"),
            "item-models",
            schema("item-models"),
            "blueprints",
            schema("blueprints"),
            "fingerprints",
            schema("fingerprints"));

    @Test
    void every_file_of_a_good_pack_satisfies_its_schema() {
        for (String pack : List.of("night-sky", "tiny")) {
            for (PackFile file : TestPacks.files(pack)) {
                assertThat(errors(file)).as(file.path()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("org.thetaprep.content.reader.FormatRulesTest#damages")
    void schema_and_reader_refuse_the_same_documents(String file, String old, String replacement, String expected) {
        DamagedPack pack = DamagedPack.of(file, old, replacement);
        PackFile damaged = pack.file();
        List<Problem> problems = pack.reading().problems();
        boolean schemaShouldRefuse = problems.stream()
                .filter(problem -> problem.file().equals(damaged.path()))
                .anyMatch(SchemaTest::isSeenByASchema);

        assertThat(!errors(damaged).isEmpty())
                .as("reader: %s; schema: %s", problems, errors(damaged))
                .isEqualTo(schemaShouldRefuse);
    }

    @Test
    void whatever_the_reader_accepts_satisfies_the_schema() {
        List<PackFile> files = TestPacks.files("tiny");
        int accepted = 0;
        for (long seed = 0; seed < 400; seed++) {
            Mutant mutant = Mutant.of(files, seed);
            if (TestPacks.decode(mutant.files()) instanceof PackReading.Readable) {
                accepted++;
                assertThat(errors(mutant.file()))
                        .as("seed %d: %s", seed, mutant.text())
                        .isEmpty();
            }
        }
        assertThat(accepted).isGreaterThan(40);
    }

    private static boolean isSeenByASchema(Problem problem) {
        boolean comparesTwoParts = problem.path().contains(".weights")
                        && problem.rule().endsWith("-key")
                || problem.path().contains(".responses[") && problem.rule().equals("misconception");
        return SEEN_BY_A_SCHEMA.contains(problem.rule())
                && !comparesTwoParts
                && problem.found().filter(SEEN_BY_THE_READER_ALONE::contains).isEmpty();
    }

    private static List<Error> errors(PackFile file) {
        String schema = file.path().replaceFirst("[/.].*", "");
        return SCHEMAS.get(schema).validate(new String(file.bytes(), StandardCharsets.UTF_8), InputFormat.YAML);
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        SchemaTest.class.getResourceAsStream("/org/thetaprep/content/schema/" + name + ".schema.json"),
                        InputFormat.JSON);
    }
}
