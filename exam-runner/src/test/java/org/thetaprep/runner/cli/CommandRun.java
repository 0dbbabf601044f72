package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import picocli.CommandLine;

/**
 * A command of the command line, carried out.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it printed to standard error
 */
record CommandRun(int code, String out, String err) {

    static CommandRun of(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments.toArray(String[]::new));
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** A command on a database. */
    static CommandRun on(DatabaseAddress address, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(address instanceof DatabaseAddress.SqliteFile ? "--data" : "--database");
        all.add(text(address));
        return of(all);
    }

    /** An address as one types it. */
    static String text(DatabaseAddress address) {
        return address.match(new DatabaseAddress.Cases<>() {
            @Override
            public String sqlite(DatabaseAddress.SqliteFile embedded) {
                return embedded.file().getParent().toString();
            }

            @Override
            public String postgres(DatabaseAddress.Postgres server) {
                return server.url()
                        .replace(
                                "jdbc:postgresql://",
                                "postgresql://" + server.user().orElseThrow() + "@");
            }
        });
    }
}
