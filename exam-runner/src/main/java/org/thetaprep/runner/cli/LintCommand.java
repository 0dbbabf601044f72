package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thetaprep.content.lint.Linter;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.reader.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep lint}: reads a pack, checks it by the rules of item writing, and lists every problem. */
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

    @Option(names = "--json", description = "Print problems and figures as JSON.")
    private boolean json;

    @Option(names = "--explain", paramLabel = "RULE", description = "Say what a rule asks for, and its thresholds.")
    private Optional<String> explain;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day by which facts are old or new, like 2026-11-28 (default: today).")
    private Optional<LocalDate> asOf;

    @Option(
            names = "--fingerprint",
            paramLabel = "FILE",
            description = "Print hashes of a text that nothing may be copied from, to be kept in the pack's folder"
                    + " fingerprints.")
    private Optional<Path> fingerprint;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (explain.isPresent()) {
            explain(explain.get(), out);
            return Main.DONE;
        }
        if (fingerprint.isPresent()) {
            out.print(FingerprintFile.of(fingerprint.get()).yaml());
            out.flush();
            return Main.DONE;
        }
        LocalDate day = asOf.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        Linted linted = new PackLocation(pack).read((folder, reading) -> Linted.of(reading, day));
        if (json) {
            out.println(linted.json());
        } else {
            linted.print(out);
        }
        out.flush();
        return linted.errors() == 0 ? Main.DONE : Main.FOUND_PROBLEMS;
    }

    private static void explain(String id, PrintWriter out) {
        List<Rule> rules = Stream.concat(PackReader.rules().stream(), Linter.rules().stream())
                .toList();
        Rule rule = rules.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("there is no rule '" + id + "'; the rules are: "
                        + String.join(
                                ", ", rules.stream().map(Rule::id).sorted().toList())));
        out.println(rule.id() + " (" + rule.severity().name().toLowerCase(Locale.ROOT) + ")");
        out.println(rule.explanation());
        Linter.thresholds(id)
                .forEach(threshold -> out.println(
                        "  " + threshold.name() + ": " + threshold.standard() + ", " + threshold.meaning()));
        out.flush();
    }
}
