package org.thetaprep.runner.cli;

import picocli.CommandLine.Command;

/** {@code thetaprep user}: the accounts of an installation, for whoever runs it. */
@Command(
        name = "user",
        description = "Lists accounts, gives roles and new passwords, exports and deletes what is kept of someone.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UserListCommand.class,
            UserRolesCommand.class,
            UserResetCommand.class,
            UserExportCommand.class,
            UserDeleteCommand.class
        })
final class UserCommand {}
