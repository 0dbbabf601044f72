package org.thetaprep.runner.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.table.TableProblem;
import org.thetaprep.scoring.table.TableReading;

/** Reads tables from files and gathers their problems, so that all files of a command are reported at once. */
final class TableFiles {

    private final List<String> problems = new ArrayList<>();

    /** How a table is read from its text. */
    @FunctionalInterface
    interface Format<T> {

        /** Reads the table. */
        TableReading<T> read(Reader reader) throws IOException;
    }

    /**
     * Reads a table.
     *
     * @param file where it is, UTF-8
     * @param format how it is read
     * @return empty if it has problems, which {@link #problems} then tells
     * @throws WrongUse if the file cannot be read at all
     */
    <T> Optional<T> read(Path file, Format<T> format) {
        if (!Files.exists(file)) {
            throw new WrongUse("there is no file " + file);
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return format.read(reader).match(new Gathering<>(file));
        } catch (CharacterCodingException e) {
            problems.add(file + ": must be UTF-8 text, but is not");
            return Optional.empty();
        } catch (IOException e) {
            throw new WrongUse("the file " + file + " cannot be read: " + e.getMessage());
        }
    }

    /** One line for each problem of the files read so far: file, row, column, what is wrong. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private final class Gathering<T> implements TableReading.Cases<T, Optional<T>> {

        private final Path file;

        private Gathering(Path file) {
            this.file = file;
        }

        @Override
        public Optional<T> readable(TableReading.Readable<T> reading) {
            return Optional.of(reading.table());
        }

        @Override
        public Optional<T> unreadable(TableReading.Unreadable<T> reading) {
            for (TableProblem problem : reading.problems()) {
                problems.add(file + ": " + problem);
            }
            return Optional.empty();
        }
    }
}
