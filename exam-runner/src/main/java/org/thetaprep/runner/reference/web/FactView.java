package org.thetaprep.runner.reference.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.thetaprep.content.fact.Fact;

/**
 * A dated fact.
 *
 * @param claim what it says
 * @param source where it can be checked
 * @param checkedOn when it was last found true there
 * @param mayChange whether its owner may change it at any time
 */
public record FactView(String claim, String source, String checkedOn, boolean mayChange) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The view of a fact. */
    public static FactView of(Fact fact) {
        return new FactView(
                fact.claim(),
                fact.source().title(),
                DAY.format(fact.checkedOn()),
                fact.kind().isVolatile());
    }
}
