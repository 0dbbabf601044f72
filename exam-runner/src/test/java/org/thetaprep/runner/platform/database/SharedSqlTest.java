package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.platform.web.ResourceFolder;

/** The migrations keep to what SQLite and PostgreSQL both understand, and understand alike. */
class SharedSqlTest {

    private static final Pattern ONLY_ONE_KNOWS_IT = Pattern.compile(
            "(?i)\\b(autoincrement|serial|bigserial|identity|jsonb|ilike|skip\\s+locked|for\\s+update|merge|interval"
                    + "|timestamptz?|varchar|boolean|real|double|numeric|uuid|pragma|without\\s+rowid|alter\\s+column"
                    + "|comment\\s+on|or\\s+(ignore|replace)|strict)\\b|::");
    private static final Pattern COMMENT = Pattern.compile("--.*");

    @Test
    void migrations_hold_nothing_that_only_one_database_knows() {
        List<String> foreign = ResourceFolder.read("db/migration", SharedSqlTest::foreignWords);
        assertThat(foreign).isEmpty();
    }

    private static List<String> foreignWords(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> ONLY_ONE_KNOWS_IT
                            .matcher(COMMENT.matcher(text(file)).replaceAll(""))
                            .results()
                            .map(found -> file.getFileName() + ": " + found.group()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_test_would_notice() {
        assertThat(ONLY_ONE_KNOWS_IT.matcher("id bigserial primary key").find()).isTrue();
        assertThat(ONLY_ONE_KNOWS_IT.matcher("select x::text").find()).isTrue();
        assertThat(ONLY_ONE_KNOWS_IT.matcher("files bytea not null").find()).isFalse();
    }
}
