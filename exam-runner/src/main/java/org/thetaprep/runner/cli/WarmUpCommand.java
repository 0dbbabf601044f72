package org.thetaprep.runner.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import picocli.CommandLine.Command;

/**
 * {@code thetaprep warm-up}: takes an empty mock exam to its report on a database that is thrown away, so that
 * the launcher can lay out the classes that a start and the pages need. Not for people.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("thetaprep-warm-up");
        try (Installation installation = Installation.start(
                ServerSettings.with(Map.of("port", "0")),
                new DatabaseAddress.SqliteFile(data.resolve("warm-up.db")),
                InstantSource.system(),
                new SecureRandom(),
                ZoneId.systemDefault())) {
            new Visit(installation).go();
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(WarmUpCommand::delete);
            }
        }
        return Main.DONE;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static final class Visit {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private final Installation installation;

        private Visit(Installation installation) {
            this.installation = installation;
        }

        private void go() throws IOException, InterruptedException {
            String start = installation.signInAddress();
            get(URI.create(start));
            post("/sign-in", "token=" + start.substring(start.indexOf('=') + 1));
            get(at("/exams"));
            URI room = post("/attempts", "blueprint=c01");
            get(URI.create(room + "/state"));
            post(room.getPath() + "/submit", "");
            get(URI.create(room + "/report.pdf"));
            get(at("/"));
        }

        private URI at(String path) {
            return URI.create(installation.address() + path);
        }

        private void get(URI address) throws IOException, InterruptedException {
            answered(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()));
        }

        private URI post(String path, String form) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(at(path))
                    .header("Origin", installation.address())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                    .build();
            return answered(client.send(request, HttpResponse.BodyHandlers.ofString()));
        }

        private static URI answered(HttpResponse<String> response) {
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
            }
            return response.uri();
        }
    }
}
