package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.AccountStore;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.store.DatabaseAccountStore;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseUnavailable;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.report.export.AttemptWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep export attempts}: writes the closed attempts of an installation, one file each. */
@Command(
        name = "attempts",
        description = "Writes each closed attempt of an installation as a JSON file that reports can be made of. "
                + "The files hold keys and rationales.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:no such attempt, or the database cannot be reached", "2:wrong use"})
final class ExportAttemptsCommand implements Callable<Integer>, TakesDatabase {

    private static final int TOLD_EVERY = 100;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the files, made when it is missing; a file is named by its attempt.")
    private Path output;

    @Option(
            names = "--attempt",
            paramLabel = "ID",
            description = "Only this attempt, or all whose id begins so; may be given again.")
    private List<String> only = List.of();

    @Option(names = "--names", description = "Name the learners as they are shown (default: by a part of their id).")
    private boolean names;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        OutputFolder folder = new OutputFolder(output);
        try (Database database = Database.open(database(spec).existing())) {
            return export(database, folder, err);
        } catch (DatabaseUnavailable e) {
            err.println("thetaprep: " + e.getMessage());
            return Main.FOUND_PROBLEMS;
        }
    }

    private int export(Database database, OutputFolder folder, PrintWriter err) {
        AccountStore accounts = new DatabaseAccountStore(database);
        List<AttemptHeader> closed = new DatabaseAttemptStore(database)
                .closed().stream().filter(this::isWanted).toList();
        if (closed.isEmpty()) {
            err.println("thetaprep: there is no " + (only.isEmpty() ? "closed attempt" : "such closed attempt"));
            return Main.FOUND_PROBLEMS;
        }
        ContentPack pack = new DatabasePackArchive(database).restore(closed.get(0).packRevision());
        ReportService reports = AttemptServices.of(database, pack).reports();
        folder.requireWritable();
        int written = 0;
        for (AttemptHeader header : closed) {
            Optional<ExportedAttempt> attempt = reports.exportAny(header.id(), one -> name(accounts, one.learner()));
            if (attempt.isPresent()) {
                folder.file(header.id() + ".json").write(out -> out.append(AttemptWriter.write(attempt.get())));
                written++;
                if (written % TOLD_EVERY == 0) {
                    err.println("Exported " + written + " of " + closed.size() + " attempts");
                    err.flush();
                }
            }
        }
        err.println("Exported " + written + (written == 1 ? " attempt" : " attempts") + "; the files are in " + output);
        err.flush();
        return Main.DONE;
    }

    private boolean isWanted(AttemptHeader header) {
        return only.isEmpty()
                || only.stream().anyMatch(id -> !id.isBlank() && header.id().toString().startsWith(id));
    }

    private Optional<String> name(AccountStore accounts, LearnerId learner) {
        return names ? accounts.learner(learner).map(Learner::displayName) : Optional.empty();
    }
}
