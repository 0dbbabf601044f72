package org.thetaprep.runner.cli;

import org.thetaprep.runner.operation.BrokenBackup;
import org.thetaprep.runner.operation.ClockBehind;
import org.thetaprep.runner.platform.database.DatabaseUnavailable;
import org.thetaprep.runner.platform.database.UnfitDatabase;
import org.thetaprep.runner.platform.settings.WrongSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Thetaprep. */
@Command(
        name = "thetaprep",
        description = "Open exam simulator with adaptive scoring.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:found problems", "2:wrong use"},
        subcommands = {
            ServeCommand.class,
            LintCommand.class,
            PreviewCommand.class,
            ScoreCommand.class,
            CalibrateCommand.class,
            FitCommand.class,
            LinkCommand.class,
            SimulateCommand.class,
            AssembleCommand.class,
            BlueprintCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            WarmUpCommand.class
        })
public final class Main implements Runnable {

    /** Exit code: the command did what it was asked. */
    static final int DONE = 0;

    /** Exit code: the command worked and found problems. */
    static final int FOUND_PROBLEMS = 1;

    /** Exit code: the command could not be carried out as called. */
    static final int WRONG_USE = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /**
     * Runs the command line.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        SettingFlags.addTo(line);
        line.setParameterExceptionHandler((e, arguments) -> {
            e.getCommandLine()
                    .getErr()
                    .println("thetaprep: " + e.getMessage() + " (see '"
                            + e.getCommandLine().getCommandSpec().qualifiedName() + " --help')");
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof WrongUse || e instanceof WrongSetting) {
                command.getErr().println("thetaprep: " + e.getMessage());
                return WRONG_USE;
            }
            if (e instanceof DatabaseUnavailable
                    || e instanceof UnfitDatabase
                    || e instanceof ClockBehind
                    || e instanceof BrokenBackup) {
                command.getErr().println("thetaprep: " + e.getMessage());
                return FOUND_PROBLEMS;
            }
            throw e;
        });
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"thetaprep " + (version == null ? "from its sources" : version)};
        }
    }
}
