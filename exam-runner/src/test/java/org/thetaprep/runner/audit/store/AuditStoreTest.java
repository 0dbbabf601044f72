package org.thetaprep.runner.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.audit.AuditFilter;
import org.thetaprep.runner.audit.AuditRow;
import org.thetaprep.runner.audit.AuditStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class AuditStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Database database;
    private final AuditStore store;

    AuditStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseAuditStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AuditRow row(Instant at, Optional<String> actor, String object, String became) {
        return new AuditRow(
                UUID.randomUUID(), at, actor, "role-given", Optional.of(object), Optional.empty(), Optional.of(became));
    }

    @Test
    void rows_are_told_newest_first_and_by_their_object() {
        AuditRow first = row(NOW, Optional.of("ada"), "bob", "instructor");
        AuditRow second = row(NOW.plusMillis(1), Optional.empty(), "cleo", "author");
        store.add(first);
        store.add(second);
        assertThat(store.newest(AuditFilter.NONE, 0, 10)).containsExactly(second, first);
        assertThat(store.newest(AuditFilter.NONE, 1, 10)).containsExactly(first);
        assertThat(store.about("bob", 10)).containsExactly(first);
        assertThat(store.count(AuditFilter.NONE)).isEqualTo(2);
    }

    @Test
    void a_row_is_one_line_whatever_someone_typed() {
        AuditRow row = row(NOW, Optional.of("ada\r\n09:00 forged"), "a\tb", "x".repeat(5_000));
        store.add(row);
        assertThat(store.newest(AuditFilter.NONE, 0, 1)).containsExactly(row);
        assertThat(row.actor()).contains("ada  09:00 forged");
        assertThat(row.became().orElseThrow()).hasSize(4_000);
    }

    @Test
    void rows_are_found_by_what_was_done_and_by_who_did_it_or_to_whom() {
        AuditRow first = row(NOW, Optional.of("ada"), "bob", "instructor");
        AuditRow second = row(NOW.plusMillis(1), Optional.of("bob"), "cleo", "author");
        store.add(first);
        store.add(second);
        AuditFilter bob = new AuditFilter(Optional.of("role-given"), Optional.of(Set.of("bob")));
        assertThat(store.newest(bob, 0, 10)).containsExactly(second, first);
        assertThat(store.count(bob)).isEqualTo(2);
        AuditFilter cleo = new AuditFilter(Optional.empty(), Optional.of(Set.of("cleo", "dan")));
        assertThat(store.newest(cleo, 0, 10)).containsExactly(second);
        assertThat(store.newest(new AuditFilter(Optional.of("signed-in"), Optional.empty()), 0, 10)).isEmpty();
        assertThat(store.count(new AuditFilter(Optional.empty(), Optional.of(Set.of())))).isZero();
        assertThat(store.acts()).containsExactly("role-given");
    }

    @Test
    void what_is_done_together_is_kept_together_or_not_at_all() {
        assertThatThrownBy(() -> store.together(() -> {
                    store.add(row(NOW, Optional.of("ada"), "bob", "instructor"));
                    assertThat(store.count(AuditFilter.NONE)).as("seen within the unit").isEqualTo(1);
                    throw new IllegalStateException("it did not work");
                }))
                .hasMessage("it did not work");
        assertThat(store.count(AuditFilter.NONE)).isZero();
    }
}
