package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite says of the disk reaches whoever wanted to save, and the writer goes on once it is put right. */
class StorageFaultTest {

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("thetaprep.db"));
        database.write(handle -> handle.execute("create table filling (body text not null)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int fill() {
        return database.write(handle -> handle.execute("insert into filling values (?)", "x".repeat(100_000)));
    }

    private void set(String pragma) {
        database.write(handle -> handle.execute("pragma " + pragma));
    }

    private int rows() {
        return database.read(
                handle -> handle.createQuery("select count(*) from filling").mapTo(Integer.class).one());
    }

    @Test
    void a_full_disk_is_told_to_each_save_until_there_is_room_again() {
        set("max_page_count = 1");
        assertThatThrownBy(() -> {
                    while (true) {
                        fill();
                    }
                })
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.kind()).isEqualTo(StorageFault.Kind.FULL));
        int kept = rows();
        set("max_page_count = 1000000");
        fill();
        assertThat(rows()).isEqualTo(kept + 1);
    }

    @Test
    void a_database_that_became_read_only_is_told_until_it_is_opened_anew() {
        assertThatThrownBy(() -> {
                    set("query_only = 1");
                    fill();
                })
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.kind()).isEqualTo(StorageFault.Kind.READ_ONLY));
        close();
        database = Database.open(folder.resolve("thetaprep.db"));
        fill();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void an_error_of_the_machine_in_one_unit_is_told_and_the_writer_lives() {
        assertThatThrownBy(() -> database.write(handle -> {
                    throw new OutOfMemoryError("for this test");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(CompletableFuture.supplyAsync(this::fill).join()).isEqualTo(1);
    }
}
