package org.thetaprep.runner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.platform.web.ResourceFolder;

/**
 * Where a pack is: a folder of one's own, or the one that ships with the program.
 *
 * @param folder the folder, or nothing for the shipped pack
 */
record PackLocation(Optional<Path> folder) implements PackSource {

    private static final String SHIPPED = "packs/mla-c01";

    @Override
    public <T> T read(BiFunction<Path, PackReading, T> use) {
        if (folder.isEmpty()) {
            return ResourceFolder.read(SHIPPED, shipped -> use.apply(shipped, PackReader.read(shipped)));
        }
        Path own = folder.get();
        if (!Files.isDirectory(own)) {
            throw new WrongUse("there is no pack folder " + own + "; name a folder that holds an exam.yaml");
        }
        return use.apply(own, PackReader.read(own));
    }
}
