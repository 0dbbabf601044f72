package org.thetaprep.content.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.problem.Problem;

/** The packs of the test resources, and ways to damage them. */
public final class TestPacks {

    private TestPacks() {}

    /** A folder of {@code src/test/resources/packs}. */
    public static Path folder(String name) {
        try {
            return Path.of(TestPacks.class.getResource("/packs/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The good pack. */
    public static ContentPack nightSky() {
        return readable(PackReader.read(folder("night-sky")));
    }

    static ContentPack readable(PackReading reading) {
        if (reading instanceof PackReading.Readable readable) {
            return readable.pack();
        }
        throw new AssertionError("expected a readable pack, but: " + reading.problems());
    }

    /** The files of the good pack, sorted by path. */
    static List<PackFile> nightSkyFiles() {
        return files("night-sky");
    }

    /** The files of a pack, sorted by path. */
    static List<PackFile> files(String name) {
        Path folder = folder(name);
        try (Stream<Path> paths = Files.walk(folder)) {
            List<PackFile> files = new ArrayList<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (PackFile.isRead(relative)) {
                    files.add(new PackFile(relative, Files.readAllBytes(path)));
                }
            }
            files.sort(Comparator.comparing(PackFile::path));
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Files with one replaced or added. */
    static List<PackFile> with(List<PackFile> files, String path, String text) {
        List<PackFile> changed = new ArrayList<>(files);
        changed.removeIf(file -> file.path().equals(path));
        changed.add(new PackFile(path, text.getBytes(StandardCharsets.UTF_8)));
        changed.sort(Comparator.comparing(PackFile::path));
        return changed;
    }

    static String text(List<PackFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    static PackReading decode(List<PackFile> files) {
        return decode(files, ReadLimits.DEFAULT);
    }

    static PackReading decode(List<PackFile> files, ReadLimits limits) {
        return new PackDecoding(files, limits, new ProblemLog()).decode();
    }

    /** The good pack with one text in one file replaced by another. */
    static List<Problem> problemsAfter(String path, String old, String replacement) {
        List<PackFile> files = nightSkyFiles();
        String text = text(files, path);
        if (!text.contains(old)) {
            throw new AssertionError(path + " does not contain " + old);
        }
        return decode(with(files, path, text.replace(old, replacement))).problems();
    }

    /** Writes the good pack into a zip file and opens it. */
    static FileSystem zipped(Path zip) throws IOException {
        FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"));
        for (PackFile file : nightSkyFiles()) {
            Path inside = system.getPath("packs", "night-sky").resolve(file.path());
            Files.createDirectories(inside.getParent());
            Files.write(inside, file.bytes());
        }
        return system;
    }
}
