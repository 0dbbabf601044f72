package org.thetaprep.scoring.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads answers as the files of reference figures have them: a header of items, a row for each person. */
public final class AnswerFiles {

    private AnswerFiles() {}

    /** Answers among the test resources. */
    public static ResponseMatrix resource(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                AnswerFiles.class.getResourceAsStream("/reference-figures/calibration/" + name + ".csv"),
                StandardCharsets.UTF_8))) {
            return read(in.lines().toList(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers in a file, whose lowest category may be 1. */
    public static ResponseMatrix file(Path path, int lowest) {
        try {
            return read(Files.readAllLines(path), lowest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseMatrix read(List<String> lines, int lowest) {
        List<String> header = Arrays.asList(lines.get(0).split(","));
        int first = header.get(0).equals("group") ? 1 : 0;
        byte[][] rows = new byte[lines.size() - 1][header.size() - first];
        int[] groups = new int[rows.length];
        String reference = lines.get(1).split(",", -1)[0];
        for (int i = 0; i < rows.length; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            groups[i] = first == 0 || cells[0].equals(reference) ? 0 : 1;
            for (int j = first; j < cells.length; j++) {
                rows[i][j - first] =
                        cells[j].isEmpty() ? ResponseMatrix.MISSING : (byte) (Byte.parseByte(cells[j]) - lowest);
            }
        }
        return ResponseMatrix.ofGroups(header.subList(first, header.size()), rows, groups);
    }
}
