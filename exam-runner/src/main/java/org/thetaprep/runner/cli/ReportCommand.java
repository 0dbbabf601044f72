package org.thetaprep.runner.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.report.CohortReport;
import org.thetaprep.report.FormReport;
import org.thetaprep.report.ItemAnalysis;
import org.thetaprep.report.document.CohortDocument;
import org.thetaprep.report.document.FormDocument;
import org.thetaprep.report.document.ItemAnalysisDocument;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.report.CohortTally;
import org.thetaprep.runner.report.FormReports;
import org.thetaprep.runner.report.ItemTally;
import org.thetaprep.runner.report.ReadinessReports;
import org.thetaprep.runner.report.export.FormsReader;
import org.thetaprep.runner.report.export.UnreadableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep report}: makes reports of exported attempts, of a cohort, of items, and of assembled forms. */
@Command(
        name = "report",
        description = "Makes reports as PDF, SVG, PNG, CSV and JSON of exported attempts, without a server.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some files could not be used; the others were", "2:wrong use"})
final class ReportCommand implements Callable<Integer> {

    private static final String SHIPPED = "mla-c01";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Exported attempts (thetaprep export attempts): files, or folders for all their .json files. "
                    + "For --of forms: what thetaprep assemble --json printed.")
    private List<Path> inputs;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "readiness",
            description = "readiness (one report each), cohort, items (item analysis), or forms "
                    + "(default: ${DEFAULT-VALUE}).")
    private String what;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Folder of the reports, made when it is missing (default: this one).")
    private Path output;

    @Option(
            names = "--format",
            paramLabel = "LIST",
            defaultValue = "pdf",
            description = "pdf, svg, png, csv, json with commas between them, or all (default: ${DEFAULT-VALUE}).")
    private String formats;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            defaultValue = "a4",
            description = "a4 or letter (default: ${DEFAULT-VALUE}).")
    private String paper;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "en or de (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(
            names = "--items",
            description = "Write the review of every item too, with keys and rationales (readiness alone).")
    private boolean items;

    @Option(
            names = "--cohort",
            paramLabel = "NAME",
            defaultValue = "Cohort",
            description = "What the cohort is called (default: ${DEFAULT-VALUE}).")
    private String cohort;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "30",
            description = "Answers an item needs before anything is said of it (default: ${DEFAULT-VALUE}).")
    private int minimum;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            defaultValue = SHIPPED,
            description = "For forms: mla-c01, the shipped pack, or the folder of a pack (default: ${DEFAULT-VALUE}).")
    private String pack;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "For forms: the day of the report, as 2026-11-28 (default: today).")
    private Optional<LocalDate> date;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone in which days are told, for instance Europe/Berlin (default: this machine's).")
    private Optional<ZoneId> zone;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports are made at once (default: one for each processor).")
    private Optional<Integer> threads;

    @Override
    public Integer call() {
        Set<ReportFormat> wanted = ReportFormat.list(formats);
        PdfOptions options = new PdfOptions(paper(), language());
        WrongUse.unless(minimum >= 5 && minimum <= 9999, "--minimum must be 5 to 9999, was " + minimum);
        int parallel = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        WrongUse.unless(parallel >= 1 && parallel <= 64, "--threads must be 1 to 64, was " + parallel);
        WrongUse.unless(!cohort.isBlank() && cohort.length() <= 200, "--cohort must have 1 to 200 characters");
        WrongUse.unless(!items || what.equals("readiness"), "--items is for readiness reports");
        OutputFolder folder = new OutputFolder(output);
        ReportFiles files = new ReportFiles(folder, wanted, options, items);
        PrintWriter err = spec.commandLine().getErr();
        switch (what) {
            case "readiness":
                return readiness(files, folder, new Batch(parallel, err, "Reported"));
            case "cohort":
                return cohort(files, folder, new Batch(parallel, err, "Read"), options.language());
            case "items":
                return items(files, folder, new Batch(parallel, err, "Read"), options.language());
            case "forms":
                return forms(files, folder, options.language());
            default:
                throw new WrongUse("--of '" + what + "' is unknown; there are readiness, cohort, items, forms");
        }
    }

    private PdfOptions.Paper paper() {
        switch (paper) {
            case "a4":
                return PdfOptions.Paper.A4;
            case "letter":
                return PdfOptions.Paper.LETTER;
            default:
                throw new WrongUse("--paper must be a4 or letter, was '" + paper + "'");
        }
    }

    private Language language() {
        return Language.of(language)
                .orElseThrow(() -> new WrongUse("--language must be en or de, was '" + language + "'"));
    }

    private ZoneId zone() {
        return zone.orElseGet(ZoneId::systemDefault);
    }

    private int readiness(ReportFiles files, OutputFolder folder, Batch batch) {
        List<Path> attempts = AttemptInputs.files(inputs);
        AttemptInputs.requireDistinct(attempts);
        folder.requireWritable();
        ReadinessReports reports = new ReadinessReports(new ReadinessModels(), zone());
        int made = batch.run(
                attempts,
                file -> {
                    files.write(AttemptInputs.name(file), reports.of(AttemptInputs.read(file)));
                    return file;
                },
                file -> {});
        return ended(batch, made, made + (made == 1 ? " report is in " : " reports are in ") + output);
    }

    private int cohort(ReportFiles files, OutputFolder folder, Batch batch, Language said) {
        List<Path> attempts = AttemptInputs.files(inputs);
        folder.requireWritable();
        CohortTally tally = new CohortTally(new ReadinessModels(), cohort, zone());
        int used = batch.run(attempts, file -> tally.measure(AttemptInputs.read(file)), tally::add);
        if (!tally.isEmpty()) {
            CohortReport report = tally.report();
            files.write("cohort", "cohort", CohortDocument.of(report, said), report);
        }
        return ended(batch, used, "The report of " + used + (used == 1 ? " attempt is in " : " attempts is in ") + output);
    }

    private int items(ReportFiles files, OutputFolder folder, Batch batch, Language said) {
        List<Path> attempts = AttemptInputs.files(inputs);
        folder.requireWritable();
        ItemTally tally = new ItemTally(new ReadinessModels(), minimum, zone());
        int used = batch.run(attempts, file -> tally.measure(AttemptInputs.read(file)), tally::add);
        if (!tally.isEmpty()) {
            ItemAnalysis report = tally.report();
            files.write("items", "items", ItemAnalysisDocument.of(report, said), report);
        }
        return ended(batch, used, "The analysis of " + used + (used == 1 ? " attempt is in " : " attempts is in ") + output);
    }

    private int ended(Batch batch, int used, String result) {
        PrintWriter err = spec.commandLine().getErr();
        batch.problems().forEach(err::println);
        int failed = batch.problems().size();
        if (failed > 0) {
            err.println("thetaprep: " + failed + (failed == 1 ? " file" : " files") + " could not be used");
        }
        err.println(used == 0 ? "No report was made" : result);
        err.flush();
        return failed == 0 ? Main.DONE : Main.FOUND_PROBLEMS;
    }

    private int forms(ReportFiles files, OutputFolder folder, Language said) {
        WrongUse.unless(inputs.size() == 1, "--of forms takes one file, the output of thetaprep assemble --json");
        PrintWriter err = spec.commandLine().getErr();
        Path file = inputs.get(0);
        FormsReader.AssembledForms read;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            read = FormsReader.read(in);
        } catch (UnreadableExport e) {
            err.println(file + ":" + e.line() + ":" + e.column() + ": " + e.getMessage());
            return Main.FOUND_PROBLEMS;
        } catch (IOException e) {
            throw new WrongUse("the file " + file + " cannot be read; write one with: thetaprep assemble --json");
        }
        folder.requireWritable();
        Optional<Path> own = pack.equals(SHIPPED) && !Files.isDirectory(Path.of(pack))
                ? Optional.empty()
                : Optional.of(Path.of(pack));
        try {
            return new PackLocation(own)
                    .read((path, reading) -> report(files, said, read, reading.match(new Readable())));
        } catch (UnreadablePack e) {
            e.printTo(err);
            return Main.FOUND_PROBLEMS;
        } catch (IllegalArgumentException e) {
            err.println(file + ": " + e.getMessage());
            return Main.FOUND_PROBLEMS;
        }
    }

    private int report(ReportFiles files, Language said, FormsReader.AssembledForms read, ContentPack content) {
        FormReports reports = new FormReports(
                content,
                content.exam()
                        .blueprint(read.blueprint())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the pack has no blueprint '" + read.blueprint() + "'")),
                date.orElseGet(() -> LocalDate.now(zone())),
                said,
                read.forms());
        for (FormReports.AssembledForm form : read.forms()) {
            FormReport report = reports.of(form);
            files.write(
                    String.format(Locale.ROOT, "form-%d", form.number()), "form", FormDocument.of(report, said), report);
        }
        int made = read.forms().size();
        spec.commandLine().getErr().println(made + (made == 1 ? " report is in " : " reports are in ") + output);
        spec.commandLine().getErr().flush();
        return Main.DONE;
    }

    /** The pack, or the end of the command. */
    private static final class Readable implements PackReading.Cases<ContentPack> {

        @Override
        public ContentPack readable(PackReading.Readable reading) {
            return reading.pack();
        }

        @Override
        public ContentPack unreadable(PackReading.Unreadable reading) {
            throw new UnreadablePack(reading.problems());
        }
    }
}
