package org.thetaprep.runner.cohort.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.PasswordLinkStore;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.store.DatabaseLoginStore;
import org.thetaprep.runner.account.store.DatabasePasswordLinkStore;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.Invitation;
import org.thetaprep.runner.cohort.InvitationStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

/** What lets people in once: invitations to a cohort, and links at which a password is chosen. */
@EachDatabase
class InvitationStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Secret OPENS = new Secret("it-opens");

    private final Database database;
    private final InvitationStore invitations;
    private final PasswordLinkStore links;
    private final LearnerId ada = new LearnerId(UUID.randomUUID());
    private final Cohort cohort = new Cohort(new CohortId(UUID.randomUUID()), "Data", NOW, false);

    InvitationStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        invitations = new DatabaseInvitationStore(database);
        links = new DatabasePasswordLinkStore(database);
    }

    @BeforeEach
    void begin() {
        new DatabaseLoginStore(database).add(ada, "Ada", new Login("ada"), NOW);
        new DatabaseCohortStore(database).add(cohort, ada);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Invitation kept(Optional<String> code, long uses) {
        Invitation invitation = new Invitation(UUID.randomUUID(), cohort.id(), code, uses, LATER);
        invitations.keep(invitation, OPENS, ada, NOW);
        return invitation;
    }

    @Test
    void an_invitation_opens_its_cohort_until_it_is_past() {
        Invitation invitation = kept(Optional.of("ABCD-2345"), 30);
        assertThat(invitations.find(OPENS, LATER.minusMillis(1))).contains(invitation);
        assertThat(invitations.find(OPENS, LATER)).isEmpty();
        assertThat(invitations.find(new Secret("another"), NOW)).isEmpty();
        assertThat(invitations.of(cohort.id(), NOW)).containsExactly(invitation);
        assertThat(invitations.of(cohort.id(), LATER)).isEmpty();
    }

    @Test
    void an_invitation_is_used_as_often_as_it_may_be() {
        Invitation invitation = kept(Optional.empty(), 1);
        assertThat(invitations.use(invitation.id(), LATER)).isFalse();
        assertThat(invitations.use(invitation.id(), NOW)).isTrue();
        assertThat(invitations.use(invitation.id(), NOW)).isFalse();
        assertThat(invitations.find(OPENS, NOW)).isEmpty();
        invitations.giveBack(invitation.id());
        assertThat(invitations.find(OPENS, NOW)).contains(invitation);
    }

    @Test
    void an_invitation_is_revoked_by_its_own_cohort_alone() {
        Invitation invitation = kept(Optional.empty(), 1);
        invitations.revoke(new CohortId(UUID.randomUUID()), invitation.id(), NOW);
        assertThat(invitations.find(OPENS, NOW)).isPresent();
        invitations.revoke(cohort.id(), invitation.id(), NOW);
        assertThat(invitations.find(OPENS, NOW)).isEmpty();
        assertThat(invitations.use(invitation.id(), NOW)).isFalse();
    }

    @Test
    void a_password_link_is_used_once_and_a_new_one_ends_it() {
        Secret first = new Secret("the-first");
        Secret second = new Secret("the-second");
        links.keep(first, ada, ada, NOW, LATER);
        assertThat(links.owner(first, NOW)).contains(ada);
        assertThat(links.owner(first, LATER)).isEmpty();
        links.keep(second, ada, ada, NOW, LATER);
        assertThat(links.owner(first, NOW)).isEmpty();
        assertThat(links.use(first, NOW)).isEmpty();
        assertThat(links.use(second, NOW)).contains(ada);
        assertThat(links.use(second, NOW)).isEmpty();
        links.keep(new Secret("the-third"), ada, ada, NOW, LATER);
        links.end(ada, NOW);
        assertThat(links.owner(new Secret("the-third"), NOW)).isEmpty();
    }
}
