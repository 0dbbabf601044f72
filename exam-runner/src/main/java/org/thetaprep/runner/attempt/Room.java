package org.thetaprep.runner.attempt;

import java.util.Optional;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.Response;

/**
 * An attempt as its learner sees it: each item by its key-free view, each response by places. Nothing that it
 * gives away can name a key.
 */
public final class Room {

    private final AttemptState state;
    private final ContentPack pack;

    /**
     * @param state the attempt as it stands
     * @param pack the pack that its form was drawn from
     */
    public Room(AttemptState state, ContentPack pack) {
        this.state = state;
        this.pack = pack;
    }

    /** The attempt as it stands. */
    public AttemptState state() {
        return state;
    }

    /** The same attempt later. */
    public Room with(AttemptState later) {
        return new Room(later, pack);
    }

    /** The exam that it prepares for. */
    public Exam exam() {
        return pack.exam();
    }

    /** How many items are given. */
    public int length() {
        return state.form().length();
    }

    /** The order in which the options at a place are shown. */
    public Presentation presentation(int place) {
        return state.form().at(place).presentation();
    }

    /** The item at a place, without its key. */
    public CandidateItem item(int place) {
        FormItem item = state.form().at(place);
        return CandidateItem.of(authored(place), pack.caseOf(item.item()), item.presentation());
    }

    /**
     * Translates a response from places to the author's option ids.
     *
     * @throws org.thetaprep.content.response.UnfitResponse if it does not fit the item
     */
    public Response toAuthor(int place, PlacedResponse response) {
        return presentation(place).toAuthor(authored(place), response);
    }

    /** Translates a response from the author's option ids to places. */
    public Optional<PlacedResponse> toPlaces(int place, Optional<Response> response) {
        return response.map(given -> presentation(place).toPlaces(authored(place), given));
    }

    private ScorableItem authored(int place) {
        return pack.scorable(state.form().at(place).item()).orElseThrow();
    }
}
