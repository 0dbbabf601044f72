package org.thetaprep.runner.cli;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Ids of requests: sixteen hexadecimal digits by chance, of no meaning and no secrecy. */
final class RandomRequestIds implements Supplier<String> {

    @Override
    public String get() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
