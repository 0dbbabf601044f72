package org.thetaprep.runner.platform.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of settings: {@code name = value} on a line of its own; blank lines and lines that begin with # say nothing. */
final class SettingsFile {

    private static final int FARTHEST_TYPO = 3;

    private SettingsFile() {}

    /**
     * What is set on a line.
     *
     * @param text the value
     * @param line counted from 1
     */
    record Entry(String text, int line) {}

    /**
     * Reads a file.
     *
     * @param names of the settings that there are
     * @throws WrongSetting if it cannot be read, or a line is none of the forms, names no setting or one twice
     */
    static Map<String, Entry> read(Path file, Collection<String> names) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                add(entries, text, file + ":" + number + ": ", number, names);
            }
        }
        return entries;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new WrongSetting(file + " is no text in UTF-8");
        } catch (IOException e) {
            throw new WrongSetting("the file of settings " + file + " cannot be read");
        }
    }

    private static void add(
            Map<String, Entry> entries, String text, String place, int number, Collection<String> names) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new WrongSetting(place + "a line is 'name = value', or a comment that begins with #");
        }
        String name = text.substring(0, equals).strip();
        if (!names.contains(name)) {
            throw new WrongSetting(place + "there is no setting '" + name + "'" + meant(name, names));
        }
        Entry before = entries.put(name, new Entry(text.substring(equals + 1).strip(), number));
        if (before != null) {
            throw new WrongSetting(place + name + " is set in line " + before.line() + " already");
        }
    }

    private static String meant(String name, Collection<String> names) {
        Optional<String> nearest = names.stream()
                .filter(known -> distance(name, known) <= FARTHEST_TYPO)
                .min(Comparator.comparingInt(known -> distance(name, known)));
        return nearest.map(known -> "; did you mean '" + known + "'?")
                .orElse("; all there are is shown by thetaprep serve --print-config");
    }

    /** How many letters have to be added, left out or exchanged (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
