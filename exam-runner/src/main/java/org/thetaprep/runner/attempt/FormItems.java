package org.thetaprep.runner.attempt;

import java.util.Optional;
import org.thetaprep.content.response.Response;

/** What the rules need to know of the items of a form: which responses and options each has. */
public interface FormItems {

    /**
     * Why a response does not fit the item at a place.
     *
     * @param place from 1, within the form
     * @param response what was given
     * @return what was expected, or nothing if the response fits
     */
    Optional<String> objection(int place, Response response);

    /** Whether the item at a place has an option with this author's id. */
    boolean hasOption(int place, String option);
}
