package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.SelfMadeCertificate;
import org.thetaprep.runner.fixture.Visitor;

/** Listening by TLS, beyond this machine, and behind a proxy. */
class TlsTest {

    private static final String PUBLIC = "exams.example.org";

    @TempDir
    private Path folder;

    private Path data() {
        try {
            return Files.createTempDirectory(folder, "data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(int port, String method, String path, String host, String... more) {
        String body = method.equals("POST") ? "login=eve&password=whatever+it+is" : "";
        String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + String.join("", List.of(more).stream().map(line -> line + "\r\n").toList())
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return RawExchange.of("http://127.0.0.1:" + port, request.getBytes(StandardCharsets.ISO_8859_1))
                .answer();
    }

    @Test
    void with_a_key_store_it_speaks_tls_and_its_cookies_are_for_this_host_by_tls_alone() throws Exception {
        SelfMadeCertificate certificate = SelfMadeCertificate.in(folder);
        Map<String, String> settings = Map.of(
                "tls-key-store", certificate.keyStore().toString(),
                "tls-key-store-password", certificate.password());
        try (RunningInstallation server = RunningInstallation.start(data(), settings)) {
            assertThat(server.address()).startsWith("https://127.0.0.1:");
            HttpClient browser =
                    HttpClient.newBuilder().sslContext(certificate.trusted()).build();
            HttpResponse<String> signedIn = browser.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/sign-in"))
                            .header("Origin", server.address())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    server.signInAddress().replaceFirst("^.*\\?", "")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("__Host-thetaprep_session=")
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(signedIn.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            HttpResponse<String> home = browser.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/"))
                            .header("Cookie", cookie.replaceFirst(";.*$", ""))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(home.statusCode()).isEqualTo(200);
            int port = URI.create(server.address()).getPort();
            assertThat(ask(port, "GET", "/sign-in", "127.0.0.1:" + port)).as("in the clear").doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void on_the_loopback_address_in_the_clear_nothing_is_promised_about_tls() {
        try (RunningInstallation server = RunningInstallation.start(data())) {
            HttpResponse<String> page = server.stranger().get("/sign-in");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    private void assertRefuses(String words, String... flags) {
        List<String> arguments = new java.util.ArrayList<>(List.of("serve", "--port", "0", "--data", data().toString()));
        arguments.addAll(List.of(flags));
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1).first().asString().contains(words);
    }

    @Test
    void beyond_this_machine_it_does_not_listen_in_the_clear() {
        assertRefuses("would send passwords in the clear", "--listen", "0.0.0.0");
        assertRefuses(
                "would send passwords in the clear", "--listen", "0.0.0.0", "--public-address", "https://" + PUBLIC);
        assertRefuses(
                "would send passwords in the clear",
                "--listen", "0.0.0.0", "--behind-proxy", "yes", "--public-address", "http://" + PUBLIC);
        assertRefuses("the public address must be said", "--behind-proxy", "yes");
        assertRefuses(
                "the public address must be said",
                "--listen", "0.0.0.0",
                "--tls-key-store", SelfMadeCertificate.in(folder).keyStore().toString());
        assertRefuses("cannot be read", "--tls-key-store", folder.resolve("none.p12").toString());
    }

    @Test
    void behind_a_proxy_it_answers_to_its_public_name_and_believes_whom_the_proxy_asks_for() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "listen", "0.0.0.0",
                "port", String.valueOf(freePort()),
                "behind-proxy", "yes",
                "public-address", "https://" + PUBLIC));
        int port = Integer.parseInt(settings.get("port"));
        Path data = data();
        try (RunningInstallation server = RunningInstallation.start(data, settings)) {
            assertThat(server.signInAddress()).startsWith("https://" + PUBLIC + "/start?token=");
            AnotherLearner operator = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Ope", Role.OPERATOR);
            assertThat(ask(port, "GET", "/sign-in", PUBLIC))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security");
            assertThat(ask(port, "GET", "/sign-in", "evil.example")).startsWith("HTTP/1.1 403");
            assertThat(ask(port, "GET", "/sign-in", PUBLIC + ".evil.example")).startsWith("HTTP/1.1 403");
            assertThat(ask(port, "POST", "/sign-in", PUBLIC, "Origin: https://evil.example")).startsWith("HTTP/1.1 403");
            assertThat(ask(
                            port,
                            "POST",
                            "/sign-in",
                            PUBLIC,
                            "Origin: https://" + PUBLIC,
                            "X-Forwarded-For: 192.0.2.1, 198.51.100.7"))
                    .startsWith("HTTP/1.1 401");
            String rows = ask(
                    port, "GET", "/audit", PUBLIC, "Cookie: __Host-thetaprep_session=" + operator.session().text());
            assertThat(rows).contains("198.51.100.7").doesNotContain("192.0.2.1");
        }
    }

    @Test
    void without_a_proxy_nobody_can_say_that_they_ask_for_another() {
        Path data = data();
        try (RunningInstallation server = RunningInstallation.start(data)) {
            AnotherLearner operator = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Ope", Role.OPERATOR);
            int port = URI.create(server.address()).getPort();
            assertThat(ask(
                            port,
                            "POST",
                            "/sign-in",
                            "localhost:" + port,
                            "Origin: http://localhost:" + port,
                            "X-Forwarded-For: 198.51.100.7",
                            "X-Forwarded-Host: evil.example"))
                    .startsWith("HTTP/1.1 401");
            assertThat(Visitor.signedIn(server.address(), operator.session()).get("/audit").body())
                    .contains("127.0.0.1")
                    .doesNotContain("198.51.100.7");
        }
    }
}
