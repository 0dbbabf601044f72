package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.reader.PackReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep lint}: reads a pack and lists every problem with its place. */
@Command(
        name = "lint",
        description = "Reads a content pack and lists every problem with file, line and column.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PACK",
            description = "Folder of the pack (default: the shipped AWS MLA-C01 pack).")
    private Optional<Path> pack;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems = new PackLocation(pack).read((folder, reading) -> report(reading, out));
        long errors = problems.stream().filter(Problem::isError).count();
        problems.forEach(out::println);
        out.println(errors + (errors == 1 ? " error, " : " errors, ") + (problems.size() - errors)
                + (problems.size() - errors == 1 ? " warning" : " warnings"));
        out.flush();
        return errors == 0 ? Main.DONE : Main.FOUND_PROBLEMS;
    }

    private static List<Problem> report(PackReading reading, PrintWriter out) {
        return reading.match(new PackReading.Cases<List<Problem>>() {
            @Override
            public List<Problem> readable(PackReading.Readable readable) {
                out.println(readable.pack().exam().code() + ": "
                        + readable.pack().scorableItems().size() + " items, "
                        + readable.pack().rows().size() + " reference rows, "
                        + readable.pack().misconceptions().size() + " misconceptions");
                return readable.warnings();
            }

            @Override
            public List<Problem> unreadable(PackReading.Unreadable unreadable) {
                return unreadable.problems();
            }
        });
    }
}
