package org.thetaprep.runner.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.runner.account.SignInProvider;

/** Checks what a provider says of someone: OpenID Connect Core 1.0, section 3.1.3.7. */
final class IdToken {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST_SUBJECT = 255;

    private final OpenIdClient client;
    private final JWKSet keys;

    IdToken(OpenIdClient client, JWKSet keys) {
        this.client = client;
        this.keys = keys;
    }

    /**
     * Who a token speaks of.
     *
     * @param token as the provider sent it
     * @param nonce that it must hold
     * @param now the server's instant
     * @throws SignInProvider.Refused if it cannot be relied on
     */
    SignInProvider.Identity identity(String token, String nonce, Instant now) {
        JWTClaimsSet claims = signed(token);
        demand(client.issuer().toString().equals(claims.getIssuer()), "the token is of another issuer");
        List<String> audience = claims.getAudience();
        demand(audience.contains(client.id()), "the token is for another audience");
        demand(audience.size() == 1 || client.id().equals(text(claims, "azp").orElse("")), "the token is for others too");
        demand(
                claims.getExpirationTime() != null
                        && now.minus(SKEW).isBefore(claims.getExpirationTime().toInstant()),
                "the token has expired");
        demand(
                claims.getIssueTime() != null
                        && claims.getIssueTime().toInstant().isBefore(now.plus(SKEW))
                        && claims.getIssueTime().toInstant().isAfter(now.minus(OLDEST)),
                "the token was not issued just now");
        demand(nonce.equals(text(claims, "nonce").orElse("")), "the token is for another journey");
        String subject = Optional.ofNullable(claims.getSubject()).orElse("");
        demand(!subject.isEmpty() && subject.length() <= LONGEST_SUBJECT, "the token speaks of nobody");
        boolean isVerified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return new SignInProvider.Identity(subject, text(claims, "email").filter(mail -> isVerified));
    }

    private JWTClaimsSet signed(String token) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        try {
            return processor.process(token, null);
        } catch (ParseException e) {
            throw new SignInProvider.Refused("the token cannot be read");
        } catch (BadJOSEException | JOSEException e) {
            throw new SignInProvider.Refused("the token is not signed by the provider");
        }
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(name)).filter(String.class::isInstance).map(String.class::cast);
    }

    private static void demand(boolean condition, String reason) {
        if (!condition) {
            throw new SignInProvider.Refused(reason);
        }
    }
}
