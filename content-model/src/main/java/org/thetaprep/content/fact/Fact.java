package org.thetaprep.content.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.thetaprep.content.contract.Require;

/**
 * A claim that items and reference rows rest on, written down once.
 *
 * @param id unique over the pack
 * @param claim one sentence that can be checked
 * @param kind what sort of claim it is
 * @param source where it can be checked
 * @param checkedOn the day on which it was last found true there
 */
public record Fact(String id, String claim, FactKind kind, Source source, LocalDate checkedOn) {

    /** Refuses a malformed id and a blank claim. */
    public Fact {
        Require.id("fact id", id);
        Require.text("claim of fact " + id, claim);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(checkedOn, "checkedOn");
    }

    /**
     * How long ago it was checked.
     *
     * @param day the day to count to
     * @return days from {@link #checkedOn()} to that day; negative if it was checked later
     */
    public long ageOn(LocalDate day) {
        return ChronoUnit.DAYS.between(checkedOn, day);
    }

    /**
     * Whether it has to be checked again.
     *
     * @param day the day to judge on
     * @param days for how many days a check of a volatile claim is good
     * @return whether the claim is volatile and its check is older than that
     */
    public boolean isPastItsDate(LocalDate day, int days) {
        return kind.isVolatile() && ageOn(day) > days;
    }
}
