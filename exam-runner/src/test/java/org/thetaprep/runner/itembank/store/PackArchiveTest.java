package org.thetaprep.runner.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class PackArchiveTest {

    @TempDir
    private Path folder;

    private final Database database;
    private final DatabasePackArchive archive;

    PackArchiveTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        archive = new DatabasePackArchive(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ContentPack packInFolder() throws IOException {
        ShippedPack.copyTo(folder);
        return ((PackReading.Readable) PackReader.read(folder)).pack();
    }

    @Test
    void a_pack_kept_is_restored_as_it_was_whatever_happened_to_its_folder() throws IOException {
        ContentPack pack = packInFolder();
        archive.keep(pack, folder, Instant.EPOCH);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        ContentPack restored = archive.restore(pack.revision());
        assertThat(restored.revision()).isEqualTo(pack.revision());
        assertThat(restored.items()).isEqualTo(pack.items());
        assertThat(restored.exam()).isEqualTo(pack.exam());
    }

    @Test
    void keeping_a_revision_again_changes_nothing() throws IOException {
        ContentPack pack = packInFolder();
        archive.keep(pack, folder, Instant.EPOCH);
        archive.keep(pack, folder, Instant.EPOCH.plusSeconds(1));
        assertThat(database.<Long>read(handle -> handle.createQuery("select max(stored_at) from pack_archive")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void a_revision_that_was_never_kept_is_told() {
        assertThatThrownBy(() -> archive.restore("0".repeat(64))).isInstanceOf(IllegalStateException.class);
    }
}
