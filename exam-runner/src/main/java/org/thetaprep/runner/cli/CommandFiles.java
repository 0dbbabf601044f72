package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a command that makes tables of tables.
 *
 * @param inputs what it reads
 * @param outputs what it writes, the one that it is run for first
 */
record CommandFiles(List<Path> inputs, List<Path> outputs) {

    CommandFiles {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * Makes sure, before long work, that all outputs can be written and that none is an input or another output.
     *
     * @throws WrongUse if not
     */
    void requireApart() {
        for (int i = 0; i < outputs.size(); i++) {
            OutputFile file = new OutputFile(outputs.get(i));
            file.requireWritable();
            file.requireOtherThan(inputs.toArray(Path[]::new));
            for (Path other : outputs.subList(0, i)) {
                WrongUse.unless(
                        !same(other, outputs.get(i)),
                        outputs.get(i) + " is named for two outputs; name another file for one");
            }
        }
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /**
     * Tells why nothing is written.
     *
     * @param err where
     * @param problems one line for each
     * @param what was not done
     * @return the exit code
     */
    int refuse(PrintWriter err, List<String> problems, String what) {
        problems.forEach(err::println);
        err.println("thetaprep: " + what + "; " + outputs.get(0) + " was not written");
        err.flush();
        return Main.FOUND_PROBLEMS;
    }
}
