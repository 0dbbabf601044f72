package org.thetaprep.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that files are written into.
 *
 * @param path its place
 */
record OutputFolder(Path path) {

    /**
     * Makes the folder where it is missing.
     *
     * @throws WrongUse if it cannot be made or written into
     */
    void requireWritable() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new WrongUse("the folder " + path + " cannot be made; name another");
        }
        if (!Files.isWritable(path)) {
            throw new WrongUse("the folder " + path + " cannot be written to; change its owner or name another");
        }
    }

    /** A file in it. */
    OutputFile file(String name) {
        return new OutputFile(path.resolve(name));
    }
}
