package org.thetaprep.runner.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all: written under another name beside its place, then moved.
 * Something that is not a plain file, such as a pipe, is written to directly.
 *
 * @param path its place
 */
record OutputFile(Path path) {

    /** What is written. */
    @FunctionalInterface
    interface Content {

        /** Writes it. */
        void writeTo(Appendable out) throws IOException;
    }

    /** Bytes that are written. */
    @FunctionalInterface
    interface Bytes {

        /** Writes them. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes sure, before long work, that the file can be written.
     *
     * @throws WrongUse if it cannot
     */
    void requireWritable() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("the folder of " + path + " does not exist; make it with: mkdir -p '" + folder + "'");
        }
        if (Files.isDirectory(path)) {
            throw new WrongUse(path + " is a folder; name a file");
        }
        if (!Files.isWritable(isPlain() ? folder : path)) {
            throw new WrongUse(path + " cannot be written to; change the owner of its folder or name another");
        }
    }

    /**
     * Makes sure that the file is none of those that are read.
     *
     * @throws WrongUse if it is
     */
    void requireOtherThan(Path... inputs) {
        for (Path input : inputs) {
            if (path.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
                throw new WrongUse(path + " is read and cannot be written as well; name another file");
            }
        }
    }

    /**
     * Writes the file, in the place of one that may be there.
     *
     * @throws WrongUse if it cannot be written; what was there before stays
     */
    void write(Content content) {
        writeBytes(bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.writeTo(out);
            out.flush();
        });
    }

    /**
     * Writes the file, in the place of one that may be there.
     *
     * @throws WrongUse if it cannot be written; what was there before stays
     */
    void writeBytes(Bytes content) {
        try {
            if (!isPlain()) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    content.writeTo(out);
                }
                return;
            }
            Path part = folder().resolve("." + path.getFileName() + "."
                    + ProcessHandle.current().pid() + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                    content.writeTo(out);
                }
                move(part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new WrongUse(path + " cannot be written: " + e.getMessage());
        }
    }

    private void move(Path part) throws IOException {
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isPlain() {
        return !Files.exists(path) || Files.isRegularFile(path);
    }

    private Path folder() {
        return path.toAbsolutePath().getParent();
    }
}
