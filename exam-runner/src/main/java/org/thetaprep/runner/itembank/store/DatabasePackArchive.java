package org.thetaprep.runner.itembank.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.itembank.PackArchive;
import org.thetaprep.runner.platform.database.Database;

/** Packs in the table {@code pack_archive}, each as one ZIP of its files. */
public final class DatabasePackArchive implements PackArchive {

    private final Database database;

    /** @param database where the table is */
    public DatabasePackArchive(Database database) {
        this.database = database;
    }

    /**
     * Keeps a pack unless its revision is kept already.
     *
     * @param pack the pack as read
     * @param folder the folder it was read from
     * @param now the server's instant
     */
    public void keep(ContentPack pack, Path folder, Instant now) {
        boolean known =
                database.read(handle -> handle.createQuery("select count(*) from pack_archive where revision = ?")
                                .bind(0, pack.revision())
                                .mapTo(Long.class)
                                .one()
                        > 0);
        if (!known) {
            byte[] files = zip(folder);
            database.write(handle -> handle.execute(
                    """
                    insert into pack_archive (revision, pack_id, stored_at, files) values (?, ?, ?, ?)
                    on conflict do nothing""",
                    pack.revision(),
                    pack.exam().id(),
                    now.toEpochMilli(),
                    files));
        }
    }

    /** The pack that a server took into use last, if there is one. */
    public Optional<ContentPack> newest() {
        return database.read(handle -> handle.createQuery(
                                "select revision from pack_archive order by stored_at desc, revision limit 1")
                        .mapTo(String.class)
                        .findOne())
                .map(this::restore);
    }

    @Override
    public ContentPack restore(String revision) {
        byte[] files = database.read(handle -> handle.createQuery("select files from pack_archive where revision = ?")
                .bind(0, revision)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no pack of revision " + revision + " is kept")));
        try {
            Path zip = Files.createTempFile("thetaprep-pack", ".zip");
            try {
                Files.write(zip, files);
                try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of())) {
                    PackReading reading = PackReader.read(inside.getPath("/"));
                    if (reading instanceof PackReading.Readable readable) {
                        return readable.pack();
                    }
                    throw new IllegalStateException("the pack kept as " + revision + " can no longer be read");
                }
            } finally {
                Files.delete(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> walk = Files.walk(folder);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
