package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.database.DatabaseUnavailable;
import org.thetaprep.runner.platform.web.PortInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep serve}: starts the exam runner and prints the address to open. */
@Command(
        name = "serve",
        description = "Starts the exam runner on this machine and prints the address to open in a browser.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private DatabaseOptions where;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder of a content pack (default: the shipped AWS MLA-C01 pack).")
    private Optional<Path> pack;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongUse("--port must be 0 to 65535, was " + port);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DatabaseAddress address = where.address();
        Installation installation;
        try {
            installation = Installation.start(
                    port,
                    address,
                    new PackLocation(pack),
                    InstantSource.system(),
                    new SecureRandom(),
                    ZoneId.systemDefault());
        } catch (UnreadablePack e) {
            e.printTo(err);
            return Main.FOUND_PROBLEMS;
        } catch (DatabaseUnavailable e) {
            err.println("thetaprep: " + e.getMessage());
            return Main.FOUND_PROBLEMS;
        } catch (PortInUse e) {
            throw new WrongUse(e.getMessage() + "; stop the other program or choose another with --port");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            installation.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        out.println("Thetaprep runs. Open this address in a browser; it works once, within 15 minutes:");
        out.println();
        out.println("  " + installation.signInAddress());
        out.println();
        out.println("Answers are kept in " + DatabaseOptions.described(address) + ". Press Ctrl+C to stop.");
        out.flush();
        stopped.await();
        return Main.DONE;
    }
}
