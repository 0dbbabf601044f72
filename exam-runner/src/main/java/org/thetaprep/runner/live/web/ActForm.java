package org.thetaprep.runner.live.web;

import io.javalin.http.Context;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Parameters;

/**
 * What an instructor filled in to act on an attempt.
 *
 * @param act pause, resume, extend, terminate or reopen
 * @param minutes as typed, for extend and reopen
 * @param reason as typed
 */
public record ActForm(String act, String minutes, String reason) {

    public static final ActForm EMPTY = new ActForm("", "10", "");

    private static final int LONGEST_REASON = 500;
    private static final int MOST_MINUTES = 480;

    static ActForm of(Context ctx) {
        return new ActForm(typed(ctx, "act"), typed(ctx, "minutes"), typed(ctx, "reason"));
    }

    private static String typed(Context ctx, String field) {
        return Parameters.ofForm(ctx, field).strip();
    }

    /**
     * What is asked.
     *
     * @param instructor who asks
     * @throws Refusal if the reason or the minutes are not such
     * @throws BadRequest if there is no such act
     */
    Intervention intervention(LearnerId instructor) {
        if (reason.isEmpty()) {
            throw new Refusal("Say why: the reason is kept with what you do.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("A reason has at most " + LONGEST_REASON + " characters.");
        }
        Authority authority = new Authority(instructor.toString(), reason);
        return switch (act) {
            case "pause" -> new Intervention.Pause(authority);
            case "resume" -> new Intervention.Resume(authority);
            case "extend" -> new Intervention.Extend(new ExtraTime.Minutes(minutes(1)), authority);
            case "terminate" -> new Intervention.Terminate(authority);
            case "reopen" -> new Intervention.Reopen(minutes(0), authority);
            default -> throw new BadRequest("act must be pause, resume, extend, terminate or reopen");
        };
    }

    private int minutes(int least) {
        if (minutes.matches("\\d{1,3}")) {
            int number = Integer.parseInt(minutes);
            if (number >= least && number <= MOST_MINUTES) {
                return number;
            }
        }
        throw new Refusal("Minutes are a whole number from " + least + " to " + MOST_MINUTES + ".");
    }
}
