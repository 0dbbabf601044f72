package org.thetaprep.content.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactTest {

    private static final LocalDate CHECKED = LocalDate.of(2026, 2, 28);
    private static final Source SOURCE = new Source("Page", "https://example.org/page");

    @Test
    void the_age_of_a_check_is_counted_in_days() {
        Fact fact = fact(new Limit());

        assertThat(fact.ageOn(CHECKED)).isZero();
        assertThat(fact.ageOn(LocalDate.of(2026, 3, 1))).isEqualTo(1);
        assertThat(fact.ageOn(LocalDate.of(2026, 2, 27))).isEqualTo(-1);
    }

    @Test
    void a_volatile_claim_is_past_its_date_on_the_day_after_the_last_good_one() {
        for (FactKind kind : List.of(
                new Limit(), new Price(), new Naming(List.of("Old"), "New"), availability("2026-01-01", null))) {
            assertThat(fact(kind).isPastItsDate(CHECKED.plusDays(120), 120)).as(kind.id()).isFalse();
            assertThat(fact(kind).isPastItsDate(CHECKED.plusDays(121), 120)).as(kind.id()).isTrue();
        }
        assertThat(fact(new Stable()).isPastItsDate(CHECKED.plusYears(50), 120)).isFalse();
    }

    @Test
    void what_is_closed_is_closed_from_its_first_day_on() {
        Availability closed = availability("2026-07-30", null);
        Availability ended = availability(null, "2026-09-30");
        Availability open = availability(null, null);

        assertThat(closed.isClosedOn(LocalDate.of(2026, 7, 29))).isFalse();
        assertThat(closed.isClosedOn(LocalDate.of(2026, 7, 30))).isTrue();
        assertThat(ended.isClosedOn(LocalDate.of(2026, 9, 29))).isFalse();
        assertThat(ended.isClosedOn(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(open.isClosedOn(LocalDate.of(2099, 1, 1))).isFalse();
    }

    @Test
    void nothing_ends_before_it_closes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> availability("2026-09-30", "2026-07-30"))
                .withMessageContaining("ended must not lie before");
    }

    @Test
    void renames_are_found_by_either_name_and_by_a_part() {
        Fact fact = fact(new Naming(List.of("Kite Stream", "Kite Hose"), "Wind Hose"));
        Renames renames = Renames.of(List.of(fact, fact(new Stable())));

        assertThat(renames.named(" kite stream ")).singleElement().satisfies(rename -> {
            assertThat(rename.currentName()).isEqualTo("Wind Hose");
            assertThat(rename.isFormer()).isTrue();
            assertThat(rename.fact()).isEqualTo(fact);
        });
        assertThat(renames.named("Wind Hose")).singleElement().matches(rename -> !rename.isFormer());
        assertThat(renames.containing("hose")).extracting(Renames.Rename::name).containsExactly("Kite Hose", "Wind Hose");
        assertThat(renames.named("Kite")).isEmpty();
    }

    @Test
    void a_source_is_a_web_address() {
        assertThat(Source.isAddress("http://example.org")).isTrue();
        for (String wrong : List.of("example.org", "ftp://example.org", "https://", "https://a b", "file:///etc")) {
            assertThat(Source.isAddress(wrong)).as(wrong).isFalse();
        }
    }

    private static Fact fact(FactKind kind) {
        return new Fact("f", "It is so.", kind, SOURCE, CHECKED);
    }

    private static Availability availability(String closed, String ended) {
        return new Availability(
                List.of("Thing"),
                Optional.ofNullable(closed).map(LocalDate::parse),
                Optional.ofNullable(ended).map(LocalDate::parse),
                Optional.empty(),
                Optional.empty());
    }
}
