package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.Settings;
import org.thetaprep.runner.platform.web.PortInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep serve}: starts the exam runner and prints the address to open. */
@Command(
        name = "serve",
        description = "Starts the exam runner on this machine and prints the address to open in a browser.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer>, TakesSettings {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--print-config",
            description = "Prints every setting in force and where it came from, without its secrets, and starts nothing.")
    private boolean printConfig;

    @Override
    public List<SettingKey<?>> flags() {
        return ServerSettings.KEYS;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = SettingFlags.settings(spec, flags());
        if (printConfig) {
            out.println(settings.printed());
            return Main.DONE;
        }
        ServerSettings server = ServerSettings.of(settings);
        server.log().apply();
        PrintWriter err = spec.commandLine().getErr();
        DatabaseAddress address = new DatabaseSettings(settings).address();
        Installation installation;
        try {
            installation = Installation.start(
                    server,
                    address,
                    new SteadyClock(InstantSource.system(), System::nanoTime),
                    new SecureRandom(),
                    ZoneId.systemDefault());
        } catch (UnreadablePack e) {
            e.printTo(err);
            return Main.FOUND_PROBLEMS;
        } catch (PortInUse e) {
            throw new WrongUse(e.getMessage() + "; stop the other program or choose another with --port");
        }
        TerminationSignal signal = new TerminationSignal();
        out.println("Thetaprep runs. Open this address in a browser; it works once, within 15 minutes:");
        out.println();
        out.println("  " + installation.signInAddress());
        out.println();
        out.println("Answers are kept in " + DatabaseSettings.described(address) + ". Press Ctrl+C to stop.");
        installation
                .managementPort()
                .ifPresent(port -> out.println("Health and figures are answered on port " + port + "."));
        out.flush();
        installation.rehearseSoon();
        signal.await();
        installation.stop();
        signal.finished();
        return Main.DONE;
    }
}
