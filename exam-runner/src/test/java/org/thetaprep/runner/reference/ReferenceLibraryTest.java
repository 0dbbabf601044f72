package org.thetaprep.runner.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.fixture.References;
import org.thetaprep.runner.fixture.ShippedPack;

class ReferenceLibraryTest {

    private static final ReferenceLibrary SHIPPED = new ReferenceLibrary(ShippedPack.read());

    private final ReferenceLibrary library =
            new ReferenceLibrary(References.pack(List.of(Packs.choice("choice-1", 1, "river-1"))));

    private List<String> found(String query) {
        return library.search(query, 10).found().stream()
                .map(ReferenceEntry::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ferry, row",
        "FERRIES, row",
        "ferr, row",
        "trains, row/bridge",
        "train hourly bridge, row/bridge",
        "stel brigde, row/bridge",
        "paddle steamer, row",
        "paddle ste, row",
        "strong current, row/cable",
    })
    void finds_words_their_forms_beginnings_former_names_and_mistypings(String query, String first) {
        assertThat(found(query)).first().isEqualTo(first);
    }

    @Test
    void nothing_is_found_for_nothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("  –  ")).isEmpty();
        assertThat(found("zeppelin")).isEmpty();
    }

    @Test
    void a_former_name_is_told_with_what_became_of_it() {
        assertThat(library.search("the paddle  STEAMER", 10).renamed())
                .containsExactly(new SearchAnswer.FormerName("Paddle Steamer", Optional.of("Acme Ferry")));
        assertThat(library.search("log raft", 10).renamed())
                .containsExactly(new SearchAnswer.FormerName("Log Raft", Optional.empty()));
        assertThat(library.search("steamer", 10).renamed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kinesis firehose to s3, Amazon Data Firehose",
        "Kinesis Data Firehose, Amazon Data Firehose",
        "amazon kinesis analytics, Amazon Managed Service for Apache Flink",
        "cloudwatch events, Amazon EventBridge",
        "SSO, AWS IAM Identity Center",
        "elasticsearch service, Amazon OpenSearch Service",
        "quicksight, Amazon Quick Sight",
        "knowledge bases for bedrock, Amazon Bedrock Knowledge Bases",
    })
    void former_names_are_known_in_the_short_forms_that_people_use(String query, String now) {
        assertThat(SHIPPED.search(query, 10).renamed())
                .extracting(SearchAnswer.FormerName::now)
                .containsExactly(Optional.of(now));
    }

    @Test
    void a_current_name_is_told_of_nothing() {
        assertThat(SHIPPED.search("Kinesis Data Streams to Firehose", 10).renamed()).isEmpty();
        assertThat(SHIPPED.search("Amazon Bedrock Knowledge Bases", 10).renamed()).isEmpty();
        assertThat(SHIPPED.search("amazon sagemaker", 10).renamed()).isEmpty();
    }

    @Test
    void what_was_looked_for_is_marked_where_it_stands() {
        assertThat(library.search("ferry", 10).pieces("The Ferry, a raft.").stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo("The [Ferry], a raft.");
    }

    @Test
    void a_longer_name_hides_the_service_within_it() {
        assertThat(library.byService().keySet()).extracting("name").containsExactly("Acme Ferry", "Acme Ferry Cable");
        assertThat(library.byService().get(library.service("acme-ferry").orElseThrow()))
                .extracting(ReferenceEntry::id)
                .containsExactly("row");
        assertThat(library.service("steamer")).isEmpty();
    }

    @Test
    void tables_and_beliefs_suggest_comparisons_and_neighbours() {
        assertThat(library.comparisons())
                .extracting(Comparison::title)
                .containsExactlyInAnyOrder("Crossings", "“Rivers run uphill”");
        assertThat(library.neighbours(library.row("row").orElseThrow()))
                .extracting(ReferenceEntry::id)
                .containsExactly("row/cable", "row/bridge");
    }

    @Test
    void a_row_knows_the_items_that_test_it() {
        assertThat(library.row("row").orElseThrow().items()).hasSize(1);
        assertThat(library.row("row/bridge").orElseThrow().items()).isEmpty();
        assertThat(library.checks()).extracting(ReferenceEntry::id).containsExactly("row/check");
        assertThat(library.edges()).extracting(ReferenceEntry::id).containsExactly("row/edge");
    }
}
