package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

    private static final String ABOVE = "select number from one where number > ? order by number";

    @TempDir
    private Path folder;

    private Connection writer;
    private Connection kept;

    @BeforeEach
    void open() throws SQLException {
        writer = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kept.db"));
        kept = KeptStatements.of(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kept.db")));
        execute("pragma journal_mode = wal");
        execute("create table one (number integer primary key check (number < 100))");
        execute("insert into one values (1), (2), (3)");
    }

    @AfterEach
    void close() throws SQLException {
        kept.close();
        writer.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> numbers(PreparedStatement query, int above) throws SQLException {
        query.setInt(1, above);
        List<Integer> numbers = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getInt("number"));
            }
        }
        return numbers;
    }

    private List<Integer> numbers(int above) throws SQLException {
        try (PreparedStatement query = kept.prepareStatement(ABOVE)) {
            return numbers(query, above);
        }
    }

    @Test
    void a_text_that_is_prepared_again_takes_other_values() throws SQLException {
        assertThat(numbers(0)).containsExactly(1, 2, 3);
        assertThat(numbers(2)).containsExactly(3);
    }

    @Test
    void values_of_the_one_before_are_gone() throws SQLException {
        numbers(0);
        try (PreparedStatement query = kept.prepareStatement(ABOVE);
                ResultSet rows = query.executeQuery()) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void two_of_the_same_text_run_side_by_side() throws SQLException {
        try (PreparedStatement one = kept.prepareStatement(ABOVE)) {
            one.setInt(1, 0);
            try (ResultSet rows = one.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(numbers(1)).containsExactly(2, 3);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void one_that_is_closed_with_rows_unread_sees_later_commits_when_it_is_asked_for_again() throws SQLException {
        PreparedStatement half = kept.prepareStatement(ABOVE);
        half.setInt(1, 0);
        half.executeQuery().next();
        half.close();
        execute("insert into one values (4)");

        assertThat(numbers(2)).containsExactly(3, 4);
    }

    @Test
    void one_sees_what_became_of_its_table() throws SQLException {
        numbers(0);
        execute("alter table one add column word text");
        execute("insert into one values (5, 'five')");

        assertThat(numbers(3)).containsExactly(5);
    }

    @Test
    void one_that_failed_does_not_spoil_the_next() throws SQLException {
        String insert = "insert into one values (?)";
        try (PreparedStatement one = kept.prepareStatement(insert)) {
            one.setInt(1, 100);
            assertThatThrownBy(one::executeUpdate).isInstanceOf(SQLException.class);
        }
        try (PreparedStatement other = kept.prepareStatement(insert)) {
            other.setInt(1, 50);
            assertThat(other.executeUpdate()).isEqualTo(1);
        }
        assertThat(numbers(3)).containsExactly(50);
    }

    @Test
    void a_batch_that_was_not_run_is_forgotten() throws SQLException {
        String insert = "insert into one values (?)";
        try (PreparedStatement one = kept.prepareStatement(insert)) {
            one.setInt(1, 7);
            one.addBatch();
        }
        try (PreparedStatement other = kept.prepareStatement(insert)) {
            other.setInt(1, 8);
            other.addBatch();
            other.executeBatch();
        }
        assertThat(numbers(3)).containsExactly(8);
    }

    @Test
    void one_that_was_closed_refuses_to_run() throws SQLException {
        PreparedStatement closed = kept.prepareStatement(ABOVE);
        closed.close();
        closed.close();

        assertThat(closed.isClosed()).isTrue();
        assertThatThrownBy(closed::executeQuery).isInstanceOf(SQLException.class);
    }

    @Test
    void more_texts_than_are_kept_can_be_prepared() throws SQLException {
        for (int n = 0; n < 300; n++) {
            try (PreparedStatement query = kept.prepareStatement("select number + " + n + " from one where number > ?");
                    ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).isFalse();
            }
        }
        assertThat(numbers(2)).containsExactly(3);
    }
}
