package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thetaprep.runner.platform.database.DatabaseAddress.Postgres;

class DatabaseAddressTest {

    @Test
    void user_and_password_are_told_apart_from_the_address() {
        assertThat(DatabaseAddress.parse("postgresql://ann:s%40cret+1@db.example.org:5433/exams?sslmode=require"))
                .isEqualTo(new Postgres(
                        "jdbc:postgresql://db.example.org:5433/exams?sslmode=require",
                        Optional.of("ann"),
                        Optional.of("s@cret+1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql://localhost/exams", "postgres://localhost/exams", "jdbc:postgresql://localhost/exams"
            })
    void each_usual_way_to_write_it_is_the_same(String text) {
        assertThat(DatabaseAddress.parse(text))
                .isEqualTo(new Postgres("jdbc:postgresql://localhost/exams", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exams.db",
                "mysql://localhost/exams",
                "postgresql:exams",
                "postgresql://localhost",
                "postgresql://localhost/",
                "postgresql://a b/exams",
                "jdbc:sqlite:exams.db"
            })
    void what_is_no_such_address_is_refused_with_what_was_expected(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://user:password@host:5432/name");
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(DatabaseAddress.parse("postgresql://ann:secret@localhost/exams")
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told() {
        assertThatThrownBy(() -> Database.open(DatabaseAddress.parse("postgresql://127.0.0.1:1/exams")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("refused");
    }
}
