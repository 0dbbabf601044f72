package org.thetaprep.runner.account.openid;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.thetaprep.runner.account.ProviderJourney;
import org.thetaprep.runner.account.SignInProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider by OpenID Connect (Core 1.0, Discovery 1.0): authorization code with PKCE, S256. Its description and keys are
 * read anew for each sign-in: they are small, and keys that were revoked end at once.
 */
public final class OpenIdProvider implements SignInProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER_BYTES = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final OpenIdClient client;
    private final HttpClient http;
    private final InstantSource clock;

    /**
     * @param client what we are to it
     * @param trust makes protected connections, and says which certificates are trusted
     * @param clock the server's time
     */
    public OpenIdProvider(OpenIdClient client, SSLContext trust, InstantSource clock) {
        this.client = client;
        this.http = HttpClient.newBuilder().sslContext(trust).connectTimeout(PATIENCE).build();
        this.clock = clock;
    }

    @Override
    public String issuer() {
        return client.issuer().toString();
    }

    @Override
    public URI entrance(ProviderJourney journey, String returning) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", client.id());
        asked.put("redirect_uri", returning);
        asked.put("scope", "openid email");
        asked.put("state", journey.state());
        asked.put("nonce", journey.nonce());
        asked.put("code_challenge", challenge(journey.verifier()));
        asked.put("code_challenge_method", "S256");
        String entrance = endpoint(description(), "authorization_endpoint").toString();
        return URI.create(entrance + (entrance.contains("?") ? "&" : "?") + form(asked));
    }

    @Override
    public Identity identity(String code, ProviderJourney journey, String returning) {
        JsonNode description = description();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("grant_type", "authorization_code");
        shown.put("code", code);
        shown.put("redirect_uri", returning);
        shown.put("code_verifier", journey.verifier());
        JsonNode answer = json(send(HttpRequest.newBuilder(endpoint(description, "token_endpoint"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials())
                .POST(HttpRequest.BodyPublishers.ofString(form(shown)))));
        return new IdToken(client, keys(description))
                .identity(answer.path("id_token").asString(""), journey.nonce(), clock.instant());
    }

    private JWKSet keys(JsonNode description) {
        try {
            return JWKSet.parse(send(HttpRequest.newBuilder(endpoint(description, "jwks_uri"))));
        } catch (ParseException e) {
            throw new Refused("the provider's keys cannot be read");
        }
    }

    private JsonNode description() {
        String base = issuer().endsWith("/") ? issuer() : issuer() + "/";
        JsonNode description =
                json(send(HttpRequest.newBuilder(URI.create(base + ".well-known/openid-configuration"))));
        if (!issuer().equals(description.path("issuer").asString(""))) {
            throw new Refused("the provider calls itself by another name");
        }
        return description;
    }

    private static URI endpoint(JsonNode description, String name) {
        try {
            URI endpoint = URI.create(description.path(name).asString(""));
            if (OpenIdClient.isProtected(endpoint)) {
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            // told below, as for an endpoint that is not protected
        }
        throw new Refused("the provider names no " + name + " that is protected");
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(
                    request.header("Accept", "application/json").timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST_ANSWER_BYTES);
                if (response.statusCode() != 200) {
                    throw new Refused("the provider answered with " + response.statusCode());
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new Refused("the provider cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("the server stops");
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Refused("the provider's answer cannot be read");
        }
    }

    private String credentials() {
        String both = encoded(client.id()) + ":" + encoded(client.secret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
