package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MailServerDouble;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.SelfMadeCertificate;
import org.thetaprep.runner.fixture.Visitor;

/** Invitations and addresses for a new password by mail: the real server with a mail server over real sockets. */
class LettersTest {

    private static final String PASSWORD = "a+green+lamp+on+tuesday";
    @TempDir
    private static Path folder;

    private SelfMadeCertificate certificate;
    private MailServerDouble mail;
    private RunningInstallation server;
    private Visitor operator;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        data = Files.createTempDirectory(folder, "data");
        certificate = SelfMadeCertificate.in(data);
        mail = MailServerDouble.start(0, Optional.of(certificate.ofServer()));
        server = startServer();
        operator = Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Ope", Role.OPERATOR).session());
    }

    private RunningInstallation startServer() {
        return RunningInstallation.start(
                data,
                Map.of(
                        "mail-server", "localhost:" + mail.port(),
                        "mail-from", "exams@example.org",
                        "mail-user", MailServerDouble.USER,
                        "mail-password", MailServerDouble.PASSWORD,
                        "trusted-certificates", certificate.pem().toString()));
    }

    @AfterEach
    void stop() {
        server.close();
        mail.close();
    }

    private HttpResponse<String> add(String name, String login) {
        return operator.post(
                "/accounts", "name=" + name + "&login=" + URLEncoder.encode(login, StandardCharsets.UTF_8));
    }

    private static String address(String text) {
        Matcher matcher = Pattern.compile("(/password\\?token=[\\w-]+)").matcher(text);
        assertThat(matcher.find()).as("an address in %s", text).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> choose(Visitor visitor, String address) {
        return visitor.post("/password", "token=" + address.replaceFirst("^.*=", "") + "&password=" + PASSWORD);
    }

    private String accountsSaying(String words) {
        return accounts(page -> page.contains(words));
    }

    private String accounts(Predicate<String> so) {
        return Patience.until(() -> operator.get("/accounts").body(), so);
    }

    @Test
    void an_invitation_is_sent_under_tls_beside_the_one_that_is_shown_and_either_works_once() {
        HttpResponse<String> shown = add("Bo", "bo@example.org");
        assertThat(shown.body()).contains("on its way to bo@example.org");
        MailServerDouble.Letter letter = mail.next();
        assertThat(letter.recipient()).isEqualTo("bo@example.org");
        assertThat(letter.isProtected()).isTrue();
        assertThat(letter.text())
                .contains("From: exams@example.org")
                .contains("Subject: Your invitation to Thetaprep")
                .contains("Hello Bo,")
                .contains(server.address() + "/password?token=");
        String sent = address(letter.text());
        assertThat(sent).isNotEqualTo(address(shown.body()));
        assertThat(choose(server.stranger(), sent).statusCode()).isEqualTo(303);
        assertThat(choose(server.stranger(), address(shown.body())).statusCode()).isEqualTo(404);
        assertThat(choose(server.stranger(), sent).statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_no_mail_address_as_a_login_is_sent_nothing() {
        assertThat(add("Cleo", "cleo").body()).contains("/password?token=").doesNotContain("on its way");
        assertThat(mail.isEmpty()).isTrue();
    }

    @Test
    void a_forgotten_password_is_answered_alike_whether_there_is_an_account_or_not() {
        assertThat(add("Bo", "bo@example.org").statusCode()).isEqualTo(200);
        choose(server.stranger(), address(mail.next().text()));
        Visitor stranger = server.stranger();
        assertThat(stranger.get("/sign-in").body()).contains("/forgotten");
        assertThat(stranger.get("/forgotten").body()).contains("Send me an address");
        HttpResponse<String> unknown = stranger.post("/forgotten", "login=eve%40example.org");
        HttpResponse<String> noAddress = stranger.post("/forgotten", "login=%3Cscript%3E");
        HttpResponse<String> known = stranger.post("/forgotten", "login=Bo%40Example.org");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(noAddress.body()).isEqualTo(known.body());
        MailServerDouble.Letter letter = mail.next();
        assertThat(letter.recipient()).isEqualTo("bo@example.org");
        assertThat(letter.text()).contains("Subject: Choose a new password for Thetaprep");
        assertThat(server.stranger().get(address(letter.text())).body()).contains("Choose a new password, Bo.");
        assertThat(accounts(page -> !page.contains("to be sent by mail"))).doesNotContain("to be sent by mail");
        assertThat(mail.isEmpty()).isTrue();
    }

    @Test
    void letters_to_one_address_are_not_sent_without_end_and_nobody_can_tell() {
        add("Bo", "bo@example.org");
        choose(server.stranger(), address(mail.next().text()));
        String body = server.stranger().post("/forgotten", "login=bo%40example.org").body();
        for (int i = 0; i < 5; i++) {
            assertThat(server.stranger().post("/forgotten", "login=bo%40example.org").body()).isEqualTo(body);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(mail.next().recipient()).isEqualTo("bo@example.org");
        }
        add("Cleo", "cleo@example.org");
        assertThat(mail.next().recipient()).as("no fourth letter before it").isEqualTo("cleo@example.org");
    }

    @Test
    void a_mail_server_that_is_down_loses_nothing() {
        int port = mail.port();
        mail.close();
        add("Bo", "bo@example.org");
        assertThat(accountsSaying("did not take")).contains("1 letter waits to be sent by mail");
        mail = MailServerDouble.start(port, Optional.of(certificate.ofServer()));
        server.clock().advance(Duration.ofMinutes(2));
        String sent = address(mail.next().text());
        assertThat(choose(server.stranger(), sent).statusCode()).isEqualTo(303);
    }

    @Test
    void an_address_that_is_refused_is_given_up_and_written_down() {
        add("Nobody", "nobody@example.org");
        String rows = Patience.until(
                () -> operator.get("/audit").body(), page -> page.contains("letter given up"));
        assertThat(rows).contains("letter given up").contains("nobody@example.org");
        assertThat(operator.get("/accounts").body()).doesNotContain("to be sent by mail");
    }

    @Test
    void a_mail_server_without_tls_or_with_a_certificate_of_nobody_is_given_nothing() throws Exception {
        int port = mail.port();
        mail.close();
        mail = MailServerDouble.start(port, Optional.empty());
        add("Bo", "bo@example.org");
        assertThat(accountsSaying("did not take")).contains("STARTTLS");
        assertThat(mail.isEmpty()).isTrue();
        mail.close();
        mail = MailServerDouble.start(
                port,
                Optional.of(SelfMadeCertificate.in(Files.createDirectory(data.resolve("other"))).ofServer()));
        server.clock().advance(Duration.ofMinutes(2));
        assertThat(accounts(page -> !page.contains("STARTTLS")))
                .contains("1 letter waits")
                .contains("Could not convert socket to TLS");
        assertThat(mail.isEmpty()).isTrue();
    }

    @Test
    void without_a_mail_server_nothing_is_offered() throws Exception {
        try (RunningInstallation alone = RunningInstallation.start(Files.createDirectory(data.resolve("alone")))) {
            assertThat(alone.stranger().get("/forgotten").statusCode()).isEqualTo(404);
            assertThat(alone.stranger().post("/forgotten", "login=bo%40example.org").statusCode()).isEqualTo(404);
        }
    }
}
