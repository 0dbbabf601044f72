package org.thetaprep.content.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.contract.Require;

/**
 * Whether something can still be had.
 *
 * @param names how items write what the claim is about, at least one, none twice
 * @param closedToNewCustomers the first day on which nobody new gets it; empty if it is open to all
 * @param ended the first day on which nobody has it any more; empty if it goes on
 * @param stillFor who keeps it, in a few words
 * @param successor what the provider points to in its place
 */
public record Availability(
        List<String> names,
        Optional<LocalDate> closedToNewCustomers,
        Optional<LocalDate> ended,
        Optional<String> stillFor,
        Optional<String> successor)
        implements FactKind {

    /** Refuses blank or repeated names, no name, blank texts, and an end before the closing. */
    public Availability {
        Require.that(!names.isEmpty(), "names must not be empty");
        names = Require.distinct("names", names);
        names.forEach(name -> Require.text("name", name));
        Require.optionalText("still-for", stillFor);
        Require.optionalText("successor", successor);
        LocalDate closed = closedToNewCustomers.orElse(LocalDate.MIN);
        Require.that(
                ended.filter(closed::isAfter).isEmpty(),
                "ended must not lie before closed-to-new-customers: " + ended + ", " + closedToNewCustomers);
    }

    /**
     * Whether somebody new cannot get it on a day.
     *
     * @param day any day
     * @return whether it is closed to new customers, or has ended, by then
     */
    public boolean isClosedOn(LocalDate day) {
        return closedToNewCustomers.filter(closed -> !closed.isAfter(day)).isPresent()
                || ended.filter(end -> !end.isAfter(day)).isPresent();
    }

    @Override
    public String id() {
        return "availability";
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.availability(this);
    }
}
