package org.thetaprep.content.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.problem.Location;

/** Finds and loads the files of a pack; the one place here that touches a file system. */
final class PackFolder {

    private static final int MAX_FOLDER_DEPTH = 8;

    private final Path folder;
    private final ReadLimits limits;
    private final ProblemLog log;
    private int seen;

    PackFolder(Path folder, ReadLimits limits, ProblemLog log) {
        this.folder = folder;
        this.limits = limits;
        this.log = log;
    }

    /** The files that make up the pack, sorted by path. */
    List<PackFile> load() {
        if (!Files.isDirectory(folder)) {
            log.add(
                    ReadRule.MISSING_FOLDER,
                    Location.startOf(""),
                    "expected the folder of a pack, with a file " + PackFile.EXAM + " in it",
                    Files.exists(folder) ? "something that is no folder" : "nothing");
            return List.of();
        }
        List<PackFile> files = new ArrayList<>();
        for (Path file : walk()) {
            String path = relative(file);
            if (PackFile.isRead(path)) {
                bytes(file, path).ifPresent(bytes -> files.add(new PackFile(path, bytes)));
            } else if (looksRead(path)) {
                log.add(
                        ReadRule.STRAY_FILE,
                        Location.startOf(path),
                        "this file is not read; files of items are expected as items/….yaml");
            }
        }
        files.sort(Comparator.comparing(PackFile::path));
        return files;
    }

    private List<Path> walk() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), MAX_FOLDER_DEPTH, new Visitor(found));
        } catch (IOException failure) {
            log.add(
                    ReadRule.UNREADABLE_FILE,
                    Location.startOf(""),
                    "expected a folder that can be listed",
                    failure.toString());
        }
        return found;
    }

    private Optional<byte[]> bytes(Path file, String path) {
        Location start = Location.startOf(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            log.add(ReadRule.UNREADABLE_FILE, start, "expected a plain file", "a link or a device");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                log.add(
                        ReadRule.FILE_SIZE,
                        start,
                        "expected a file of at most " + limits.fileBytes() + " bytes",
                        "more");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException failure) {
            log.add(ReadRule.UNREADABLE_FILE, start, "expected a file that can be read", failure.toString());
            return Optional.empty();
        }
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** Whether an author may think that a file is read: YAML, and not in a folder of its own. */
    private static boolean looksRead(String path) {
        boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
        return yaml && (path.indexOf('/') < 0 || PackFile.isInReadFolder(path));
    }

    /** Collects files, passes over hidden ones, and stops at the limit. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<Path> found;

        Visitor(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && isHidden(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            seen++;
            if (seen > limits.files()) {
                log.add(
                        ReadRule.FILE_COUNT,
                        Location.startOf(""),
                        "expected at most " + limits.files() + " files in the folder of a pack",
                        "more");
                return FileVisitResult.TERMINATE;
            }
            found.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            log.add(
                    ReadRule.UNREADABLE_FILE,
                    Location.startOf(relative(file)),
                    "expected a file that can be read",
                    failure.toString());
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
