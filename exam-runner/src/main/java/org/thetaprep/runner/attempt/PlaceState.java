package org.thetaprep.runner.attempt;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.response.Response;

/**
 * What the attempt knows of one place of its form.
 *
 * @param response the response given last, if any
 * @param revision how often the response was changed; a save names the revision it was based on
 * @param flagged whether it is flagged for review
 * @param struckOut the author's ids of the options struck out
 * @param seen whether the learner has been there
 * @param note what the learner noted on it, or empty
 * @param highlights what of its texts is highlighted
 * @param spentMillis how long it was in view, in milliseconds
 */
public record PlaceState(
        Optional<Response> response,
        int revision,
        boolean flagged,
        Set<String> struckOut,
        boolean seen,
        String note,
        Highlights highlights,
        long spentMillis) {

    static final PlaceState UNSEEN =
            new PlaceState(Optional.empty(), 0, false, Set.of(), false, "", Highlights.NONE, 0);

    public PlaceState {
        struckOut = Set.copyOf(struckOut);
    }

    PlaceState withResponse(Optional<Response> given) {
        return new PlaceState(given, revision + 1, flagged, struckOut, true, note, highlights, spentMillis);
    }

    PlaceState withFlag(boolean on) {
        return new PlaceState(response, revision, on, struckOut, seen, note, highlights, spentMillis);
    }

    PlaceState withStruckOut(String option, boolean on) {
        Set<String> options = new TreeSet<>(struckOut);
        if (on) {
            options.add(option);
        } else {
            options.remove(option);
        }
        return new PlaceState(response, revision, flagged, options, seen, note, highlights, spentMillis);
    }

    PlaceState withSeen() {
        return new PlaceState(response, revision, flagged, struckOut, true, note, highlights, spentMillis);
    }

    PlaceState withTime(long millis) {
        return new PlaceState(response, revision, flagged, struckOut, seen, note, highlights, spentMillis + millis);
    }

    PlaceState withNote(String text) {
        return new PlaceState(response, revision, flagged, struckOut, seen, text, highlights, spentMillis);
    }

    Highlights highlighted(Passage passage, boolean on) {
        return on ? highlights.with(passage) : highlights.without(passage);
    }

    PlaceState withHighlight(Passage passage, boolean on) {
        return new PlaceState(
                response, revision, flagged, struckOut, seen, note, highlighted(passage, on), spentMillis);
    }
}
