package org.thetaprep.runner.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.export.AttemptReader;

/** Exported attempts named on the command line: files, and folders for all files ending in .json in them. */
final class AttemptInputs {

    private static final String SUFFIX = ".json";

    private AttemptInputs() {}

    /**
     * The files, those of a folder by name.
     *
     * @throws WrongUse if one does not exist, or a folder has none
     */
    static List<Path> files(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new WrongUse("there is no file " + path + "; export one with: thetaprep export attempts");
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new WrongUse("there is no file ending in " + SUFFIX + " in the folder " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new WrongUse("the folder " + folder + " cannot be read; change its owner or name another");
        }
    }

    /** What the report of a file is called. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /**
     * Makes sure that every file gives a report of its own.
     *
     * @throws WrongUse if two have the same name
     */
    static void requireDistinct(List<Path> files) {
        Map<String, Path> known = new HashMap<>();
        for (Path file : files) {
            Path other = known.put(name(file), file);
            if (other != null) {
                throw new WrongUse("the reports of " + other + " and " + file
                        + " would have the same name; report them into different folders");
            }
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException if it cannot be read
     * @throws org.thetaprep.runner.report.export.UnreadableExport if it is no exported attempt
     */
    static ExportedAttempt read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return AttemptReader.read(in);
        }
    }
}
