package org.thetaprep.content.reader;

import java.util.List;

/** A file of a pack: its path relative to the folder, with {@code /} between parts, and its bytes. */
record PackFile(String path, byte[] bytes) {

    private static final List<String> FOLDERS =
            List.of("misconceptions/", "reference/", "facts/", "items/", "item-models/", "blueprints/", "fingerprints/");

    static final String EXAM = "exam.yaml";
    static final String MISCONCEPTIONS = "misconceptions.yaml";

    boolean isExam() {
        return path.equals(EXAM);
    }

    boolean isMisconceptions() {
        return path.equals(MISCONCEPTIONS) || path.startsWith("misconceptions/");
    }

    boolean isReference() {
        return path.startsWith("reference/");
    }

    boolean isFacts() {
        return path.startsWith("facts/");
    }

    boolean isItemModels() {
        return path.startsWith("item-models/");
    }

    boolean isMapping() {
        return path.startsWith("blueprints/");
    }

    boolean isFingerprint() {
        return path.startsWith("fingerprints/");
    }

    boolean isItems() {
        return path.startsWith("items/");
    }

    /** Whether a path is one of those that the reader reads. */
    static boolean isRead(String path) {
        return path.equals(EXAM) || path.equals(MISCONCEPTIONS) || path.endsWith(".yaml") && isInReadFolder(path);
    }

    /** Whether a path lies in one of the folders that the reader reads. */
    static boolean isInReadFolder(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
