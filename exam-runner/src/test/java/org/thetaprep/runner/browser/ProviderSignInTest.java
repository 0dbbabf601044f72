package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.ProviderDouble;
import org.thetaprep.runner.fixture.ProviderDouble.Trouble;
import org.thetaprep.runner.fixture.Visitor;

/** Signing in by a provider (OpenID Connect), which runs beside the real server. */
class ProviderSignInTest {

    @TempDir
    private Path folder;

    private ProviderDouble provider;
    private RunningInstallation server;
    private Visitor operator;

    @BeforeEach
    void start() throws IOException {
        MovableClock clock = new MovableClock();
        provider = ProviderDouble.start(clock);
        Path data = Files.createDirectory(folder.resolve("data"));
        server = RunningInstallation.start(
                data,
                Map.of(
                        "openid-issuer", provider.issuer(),
                        "openid-client-id", ProviderDouble.CLIENT,
                        "openid-client-secret", ProviderDouble.SECRET,
                        "openid-label", "Upper School"),
                clock);
        operator = Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Ope", Role.OPERATOR).session());
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    private void invite(String name, String login) {
        assertThat(operator.post("/accounts", "name=" + name + "&login=" + login).statusCode()).isEqualTo(200);
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** To the provider and back; the path on which the visitor comes back. */
    private String journey(Visitor visitor, String next) {
        String entrance = location(visitor.get("/sign-in/provider?next=" + next));
        assertThat(entrance).startsWith(provider.issuer() + "/authorize?");
        try {
            String back = location(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(entrance)).build(),
                            HttpResponse.BodyHandlers.discarding()));
            assertThat(back).startsWith(server.address() + "/sign-in/provider/return?");
            return back.substring(server.address().length());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(reason).isEqualTo(403);
        assertThat(answer.body()).contains("That did not sign you in.");
        assertThat(operator.get("/audit").body()).contains("provider sign in refused").contains(reason);
    }

    @Test
    void whoever_is_invited_signs_in_with_the_browser_and_comes_to_where_they_wanted() {
        invite("Bo", "bo@example.org");
        try (Chromium browser = Chromium.open(folder.resolve("profile"))) {
            Page page = browser.page();
            page.navigate(server.address() + "/attempts");
            page.locator("a", new Page.LocatorOptions().setHasText("Sign in by Upper School")).click();
            assertThat(page.locator("a[aria-current=page]")).hasText("History");
            assertThat(page.url()).isEqualTo(server.address() + "/attempts");
            page.locator(".menu summary").click();
            assertThat(page.locator(".menubox")).containsText("Signed in as Bo");
        }
        assertThat(operator.get("/audit").body()).contains("provider linked").contains("signed in by provider");
    }

    @Test
    void an_account_stays_its_owners_when_the_provider_changes_their_address() {
        invite("Bo", "bo@example.org");
        invite("Cleo", "cleo@example.org");
        Visitor bo = server.stranger();
        assertThat(location(bo.get(journey(bo, "/drill")))).isEqualTo("/drill");
        provider.vouchFor("cleo@example.org", true);
        Visitor cleo = server.stranger();
        cleo.get(journey(cleo, "/"));
        assertThat(cleo.get("/account").body()).contains("cleo@example.org").doesNotContain("bo@example.org");
        assertThat(bo.get("/account").body()).contains("bo@example.org");
    }

    @Test
    void whom_nobody_invited_stays_outside_and_is_told_whom_to_ask() {
        Visitor stranger = server.stranger();
        HttpResponse<String> unknown = stranger.get(journey(stranger, "/"));
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("Nobody has invited you yet.").contains("bo@example.org");
        assertThat(stranger.get("/attempts").statusCode()).isEqualTo(401);
        invite("Bo", "bo@example.org");
        provider.vouchFor("bo@example.org", false);
        assertThat(stranger.get(journey(stranger, "/")).body()).contains("told no e-mail address of yours that it has verified");
        assertThat(operator.get("/audit").body()).contains("nobody was invited as bo@example.org");
    }

    @Test
    void what_the_provider_did_not_say_of_this_journey_is_refused_and_written_down() {
        invite("Bo", "bo@example.org");
        Map<Trouble, String> reasons = Map.of(
                Trouble.WRONG_NONCE, "the token is for another journey",
                Trouble.WRONG_AUDIENCE, "the token is for another audience",
                Trouble.WRONG_ISSUER, "the token is of another issuer",
                Trouble.EXPIRED, "the token has expired",
                Trouble.WRONG_KEY, "the token is not signed by the provider",
                Trouble.UNSIGNED, "the token is not signed by the provider",
                Trouble.SIGNED_WITH_THE_SECRET_OF_ALL, "the token is not signed by the provider");
        Set<Trouble> troubles = EnumSet.complementOf(EnumSet.of(Trouble.NONE));
        assertThat(reasons.keySet()).isEqualTo(troubles);
        Visitor bo = server.stranger();
        for (Trouble trouble : troubles) {
            provider.be(trouble);
            assertRefused(bo.get(journey(bo, "/")), reasons.get(trouble));
            assertThat(bo.get("/attempts").statusCode()).as("%s", trouble).isEqualTo(401);
        }
        provider.be(Trouble.NONE);
        assertThat(bo.get(journey(bo, "/")).statusCode()).isEqualTo(303);
    }

    @Test
    void a_return_works_once_and_for_the_browser_that_was_sent_alone() {
        invite("Bo", "bo@example.org");
        Visitor bo = server.stranger();
        String back = journey(bo, "/");
        assertRefused(server.stranger().get(back), "the return belongs to no journey of this browser");
        Visitor other = server.stranger();
        journey(other, "/");
        assertRefused(other.get(back), "the return belongs to no journey of this browser");
        String cookie = bo.cookie("thetaprep_provider");
        assertThat(bo.get(back).statusCode()).isEqualTo(303);
        Visitor thief = server.stranger().keeping("thetaprep_provider", cookie);
        assertRefused(thief.get(back), "the return was used before");
        assertRefused(bo.get(journey(bo, "/").replaceFirst("state=.*", "state=forged")), "no journey of this browser");
    }

    @Test
    void nobody_is_led_to_another_site() {
        invite("Bo", "bo@example.org");
        for (String elsewhere : new String[] {"//evil.example", "https:%2F%2Fevil.example", "%2F%5Cevil.example", "/%2Fevil.example"}) {
            Visitor bo = server.stranger();
            assertThat(location(bo.get(journey(bo, elsewhere)))).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void a_provider_that_is_down_is_said_so() {
        provider.close();
        assertThat(server.stranger().get("/sign-in/provider").statusCode()).isEqualTo(502);
        assertThat(operator.get("/audit").body()).contains("the provider cannot be reached");
    }
}
