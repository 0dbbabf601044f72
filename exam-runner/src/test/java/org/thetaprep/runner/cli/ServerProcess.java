package org.thetaprep.runner.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** {@code thetaprep serve} as a process of its own, so that it can be killed. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String signInAddress;

    private ServerProcess(Process process, String signInAddress) {
        this.process = process;
        this.signInAddress = signInAddress;
    }

    static ServerProcess start(Path data) throws IOException {
        return start(data, 0);
    }

    /** Starts the server on a port, 0 for any that is free, and waits until it says where it is. */
    public static ServerProcess start(Path data, int port) throws IOException {
        return started(command("serve", "--port", String.valueOf(port), "--data", data.toString()));
    }

    /** Starts the server on a database, on any port that is free, and waits until it says where it is. */
    static ServerProcess start(DatabaseAddress address) throws IOException {
        return started(on(address));
    }

    private static ProcessBuilder on(DatabaseAddress address) {
        return address.match(new DatabaseAddress.Cases<>() {
            @Override
            public ProcessBuilder sqlite(DatabaseAddress.SqliteFile embedded) {
                return command(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        embedded.file().getParent().toString());
            }

            @Override
            public ProcessBuilder postgres(DatabaseAddress.Postgres server) {
                String url = server.url()
                        .replace(
                                "jdbc:postgresql://",
                                "postgresql://" + server.user().orElseThrow() + "@");
                return command("serve", "--port", "0", "--database", url);
            }
        });
    }

    /** Starts the server with settings of one's own; what it logs goes to a file. */
    static ServerProcess start(DatabaseAddress address, Path log, String... settings) throws IOException {
        ProcessBuilder command = on(address);
        command.command().addAll(List.of(settings));
        return started(command, ProcessBuilder.Redirect.to(log.toFile()));
    }

    /** Starts the server as the last part of another command, as a shell that sets limits. */
    static ServerProcess within(List<String> command, DatabaseAddress address, Path log) throws IOException {
        ProcessBuilder server = on(address);
        server.command().addAll(0, command);
        return started(server, ProcessBuilder.Redirect.to(log.toFile()));
    }

    /** Starts the server in little memory, all of which can be taken from it. */
    static ServerProcess inLittleMemory(DatabaseAddress address, Path log) throws IOException {
        ProcessBuilder server = on(address);
        server.command().set(server.command().indexOf(Main.class.getName()), WithoutMemory.class.getName());
        server.command()
                .addAll(1, List.of("-Xmx88m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        return started(server, ProcessBuilder.Redirect.to(log.toFile()));
    }

    /** Takes all its memory from a server that was started in little of it. */
    void takeMemory() throws IOException {
        process.getOutputStream().write(1);
        process.getOutputStream().flush();
    }

    private static ServerProcess started(ProcessBuilder command) throws IOException {
        return started(command, ProcessBuilder.Redirect.INHERIT);
    }

    private static ServerProcess started(ProcessBuilder command, ProcessBuilder.Redirect log) throws IOException {
        Process process = command.redirectError(log).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith("http://")) {
                return new ServerProcess(process, line.strip());
            }
        }
        throw new IllegalStateException("the server stopped with code " + process.exitValue());
    }

    /** The program with arguments; by its launcher, which starts it in half the time, where {@code -Dlauncher} names one. */
    static ProcessBuilder command(String... arguments) {
        String launcher = System.getProperty("launcher");
        if (launcher != null) {
            List<String> whole = new ArrayList<>(List.of(launcher));
            whole.addAll(List.of(arguments));
            return new ProcessBuilder(whole);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The address that the terminal shows. */
    public String signInAddress() {
        return signInAddress;
    }

    /** The address of the first page, without a slash at its end. */
    public String address() {
        return signInAddress.substring(0, signInAddress.indexOf("/start"));
    }

    /** Kills the process as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not die");
        }
    }

    /** Stops the process as Ctrl+C does, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not stop");
        }
        return process.exitValue();
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a process that ends by itself. */
    int ended() throws InterruptedException {
        return process.waitFor();
    }

    /** The port that it listens on. */
    public int port() {
        return Integer.parseInt(address().substring(address().lastIndexOf(':') + 1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
