package org.thetaprep.content.reader;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.thetaprep.content.problem.Rule;

/**
 * Reads a content pack. All problems of the pack are reported at once, each with its place; where
 * one problem would only follow from another (an unknown id because the file that defines it cannot
 * be read), the first alone is reported.
 */
public final class PackReader {

    private PackReader() {}

    /**
     * Reads a pack within the default limits.
     *
     * @param folder the pack's folder on any file system, or the root of an opened zip file
     * @return the pack with its warnings, or everything that is wrong with it
     */
    public static PackReading read(Path folder) {
        return read(folder, ReadLimits.DEFAULT);
    }

    /**
     * Reads a pack.
     *
     * @param folder the pack's folder on any file system, or the root of an opened zip file
     * @param limits how much to take
     * @return the pack with its warnings, or everything that is wrong with it
     */
    public static PackReading read(Path folder, ReadLimits limits) {
        ProblemLog log = new ProblemLog();
        List<PackFile> files = new PackFolder(folder, limits, log).load();
        if (files.isEmpty() && log.errors() > 0) {
            return new PackReading.Unreadable(log.sorted());
        }
        return new PackDecoding(files, limits, log).decode();
    }

    /** The rules that the reader holds packs to, for explaining its problems. */
    public static List<Rule> rules() {
        return Arrays.stream(ReadRule.values()).map(ReadRule::rule).toList();
    }
}
