package org.thetaprep.runner.cohort.web;

import java.time.format.DateTimeFormatter;
import org.thetaprep.runner.cohort.Invitation;

/**
 * A way into a cohort as the roster shows it.
 *
 * @param id names it
 * @param code the code that a class shares; empty for a link
 * @param until the day on which it ends
 */
public record InvitationView(String id, String code, String until) {

    static InvitationView of(Invitation invitation, DateTimeFormatter day) {
        return new InvitationView(
                invitation.id().toString(), invitation.code().orElse(""), day.format(invitation.expiresAt()));
    }
}
