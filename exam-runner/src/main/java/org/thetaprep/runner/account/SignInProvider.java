package org.thetaprep.runner.account;

import java.net.URI;
import java.util.Optional;

/** A server elsewhere that says who someone is. */
public interface SignInProvider {

    /** Names the provider, once and for all. */
    String issuer();

    /**
     * Who someone is, as a provider vouches for it.
     *
     * @param subject names them at the provider, for ever
     * @param mail their e-mail address, if the provider has made sure that it is theirs
     */
    record Identity(String subject, Optional<String> mail) {}

    /**
     * Where someone is sent to say who they are.
     *
     * @param journey binds what comes back to the browser that was sent
     * @param returning the address that they come back to
     * @throws Refused if the provider cannot be reached
     */
    URI entrance(ProviderJourney journey, String returning);

    /**
     * Who came back.
     *
     * @param code what they brought
     * @param journey on which they were sent
     * @param returning the address that they came back to
     * @throws Refused if what the provider says cannot be relied on
     */
    Identity identity(String code, ProviderJourney journey, String returning);

    /** Nobody is signed in. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param reason why, in a few words, for those who run the installation */
        public Refused(String reason) {
            super(reason);
        }
    }
}
