package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.thetaprep.runner.platform.web.PortInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep preview}: shows a pack as learners see it, with what the linter finds, while it is written. */
@Command(
        name = "preview",
        description = "Shows every part of a content pack in a browser as learners see it, with what the linter finds "
                + "of it; reloads by itself when a file is saved.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong use"})
final class PreviewCommand implements Callable<Integer> {

    private static final String SHIPPED = "content/mla-c01";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PACK",
            description = "Folder of the pack (default: the AWS MLA-C01 pack beside the program, else the shipped one).")
    private Optional<Path> pack;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8090",
            description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongUse("--port must be 0 to 65535, was " + port);
        }
        Optional<Path> folder = pack.or(PreviewCommand::beside);
        PreviewServer preview;
        try {
            preview = PreviewServer.start(port, folder);
        } catch (PortInUse e) {
            throw new WrongUse(e.getMessage() + "; stop the other program or choose another with --port");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            preview.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The preview runs at " + preview.address() + "/");
        out.println(
                folder.map(path -> "It shows " + path + "; save a file there and the page changes by itself.")
                        .orElse("It shows the pack that ships with Thetaprep, which cannot be changed here."));
        out.println("Press Ctrl+C to stop.");
        out.flush();
        stopped.await();
        return Main.DONE;
    }

    private static Optional<Path> beside() {
        return Optional.ofNullable(System.getProperty("thetaprep.home"))
                .map(home -> Path.of(home, SHIPPED))
                .filter(Files::isDirectory);
    }
}
