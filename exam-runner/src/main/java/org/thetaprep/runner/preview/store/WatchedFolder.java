package org.thetaprep.runner.preview.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;

/**
 * The folder of a pack, looked at again and again: the sizes and times of its files tell whether it has changed. That
 * works on every file system and with every editor, however it saves. Not for use by several threads.
 */
public final class WatchedFolder {

    private final Path folder;
    private Map<String, String> read;
    private Map<String, String> last;

    /** @param folder of the pack */
    public WatchedFolder(Path folder) {
        this.folder = folder;
        this.read = files();
        this.last = read;
    }

    /**
     * Whether the files differ from when they were last read, and were the same the last time that this was asked: an
     * editor may still be writing.
     */
    public boolean hasChanged() {
        Map<String, String> now = files();
        boolean settled = now.equals(last);
        last = now;
        return settled && !now.equals(read);
    }

    /** Reads the pack. */
    public PackReading read() {
        read = files();
        last = read;
        return PackReader.read(folder);
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
            }
        } catch (IOException | UncheckedIOException e) {
            files.put("", "cannot be listed");
        }
        return files;
    }
}
