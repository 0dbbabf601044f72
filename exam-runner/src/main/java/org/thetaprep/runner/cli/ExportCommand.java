package org.thetaprep.runner.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thetaprep export}: takes out of an installation what others are to read. */
@Command(
        name = "export",
        description = "Takes out of an installation what others are to read.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportAttemptsCommand.class, ExportResponsesCommand.class})
final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "what to export is needed: attempts or responses");
    }
}
