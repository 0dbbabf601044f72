package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.platform.web.ResourceFolder;

/** The shipped pack for servers of one test run, which need not all read the same files. */
final class ShippedPackReadOnce implements PackSource {

    @Override
    public <T> T read(BiFunction<Path, PackReading, T> use) {
        return ResourceFolder.read(ShippedPack.RESOURCE, folder -> use.apply(folder, ShippedPack.reading()));
    }
}
