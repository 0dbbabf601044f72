package org.thetaprep.runner.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.UnfitFile;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep import parameters}: takes in item parameters for a person to accept. */
@Command(
        name = "parameters",
        description = "Takes in item parameters that were calibrated elsewhere, for the pack that the installation serves. "
                + "They measure nothing until a person accepts them at /calibration.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the file has problems, or the database cannot be reached", "2:wrong use"})
final class ImportParametersCommand implements Callable<Integer>, TakesDatabase {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Items as 'thetaprep calibrate' writes them: item,model,a,b,c,d,domain,se_a,se_b,se_c,answers.")
    private Path file;

    @Option(
            names = "--answers",
            paramLabel = "N",
            description = "How many answers they rest on, all items together; it is told in every report. "
                    + "Not needed where the file tells it of each item.")
    private Optional<Long> answers = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (answers.orElse(1L) < 1) {
            throw new WrongUse("--answers must be at least 1, but is " + answers.get());
        }
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no file " + file);
        }
        try (Database database = Database.open(database(spec).existing());
                BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Optional<ContentPack> pack = new DatabasePackArchive(database).newest();
            if (pack.isEmpty()) {
                err.println("thetaprep: the installation has not served a pack yet");
                return Main.FOUND_PROBLEMS;
            }
            CalibrationRun run = service(database, pack.get()).takeIn(
                    reader, answers.map(OptionalLong::of).orElseGet(OptionalLong::empty));
            err.println("Took in " + run.proposals().size() + " items"
                    + (run.leftOut() > 0 ? ", and left out " + run.leftOut() + " that the bank does not have" : "")
                    + ". Accept them at /calibration/" + run.id());
            return Main.DONE;
        } catch (UnfitFile e) {
            e.problems().forEach(problem -> err.println(file + ": " + problem));
            return Main.FOUND_PROBLEMS;
        } catch (Refusal | DatabaseUnavailable e) {
            err.println("thetaprep: " + e.getMessage());
            return Main.FOUND_PROBLEMS;
        } catch (CharacterCodingException e) {
            err.println(file + ": must be UTF-8 text, but is not");
            return Main.FOUND_PROBLEMS;
        } catch (IOException e) {
            throw new WrongUse("the file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static CalibrationService service(Database database, ContentPack pack) {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        AttemptServices attempted = AttemptServices.of(database, pack, clock, random, ZoneOffset.UTC);
        return new CalibrationService(
                attempted.calibrationStore(),
                attempted.analysis(),
                attempted.bank(),
                new AuditService(new DatabaseAuditStore(database), clock, random),
                clock,
                random,
                ZoneOffset.UTC,
                Runnable::run);
    }
}
