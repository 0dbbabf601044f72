package org.thetaprep.content.reader;

/** A file of a pack: its path relative to the folder, with {@code /} between parts, and its bytes. */
record PackFile(String path, byte[] bytes) {

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

    boolean isItems() {
        return path.startsWith("items/");
    }

    /** Whether a path is one of those that the reader reads. */
    static boolean isRead(String path) {
        return path.equals(EXAM) || path.equals(MISCONCEPTIONS) || path.endsWith(".yaml") && isInReadFolder(path);
    }

    /** Whether a path lies in one of the folders that the reader reads. */
    static boolean isInReadFolder(String path) {
        return path.startsWith("misconceptions/") || path.startsWith("reference/") || path.startsWith("items/");
    }
}
