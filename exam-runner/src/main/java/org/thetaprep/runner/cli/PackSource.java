package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.thetaprep.content.reader.PackReading;

/** Gives a pack. */
interface PackSource {

    /**
     * Reads the pack.
     *
     * @param use what to do with the folder and what was read; the folder is valid only meanwhile
     * @throws WrongUse if the folder does not exist
     */
    <T> T read(BiFunction<Path, PackReading, T> use);
}
