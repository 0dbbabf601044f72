package org.thetaprep.runner.practice.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thetaprep.content.candidate.CandidateChoice;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.CandidateMatching;
import org.thetaprep.content.candidate.CandidateOrdering;
import org.thetaprep.content.candidate.CandidateSelection;
import org.thetaprep.content.candidate.ChoiceView;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Parameters;

/** Reads an answer from the fields of a form. */
final class AnswerForm implements CandidateItem.Cases<PlacedResponse> {

    private final Context ctx;

    private AnswerForm(Context ctx) {
        this.ctx = ctx;
    }

    /**
     * Reads the answer to an item.
     *
     * @param ctx the request
     * @param item the item
     * @return the response by places, complete or not
     * @throws Incomplete if it lacks something; the message says what
     * @throws BadRequest if a field has no such value
     */
    static PlacedResponse read(Context ctx, CandidateItem item) {
        return item.match(new AnswerForm(ctx));
    }

    /** An answer that lacks something. */
    static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Incomplete(String message) {
            super(message);
        }
    }

    private static int place(String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw new BadRequest("a place must be a whole number from 1, was " + text);
        }
        return Integer.parseInt(text);
    }

    private List<Integer> places(String name) {
        return ctx.formParams(name).stream().map(AnswerForm::place).toList();
    }

    @Override
    public PlacedResponse choice(CandidateChoice item) {
        List<Integer> chosen = places("choice");
        if (chosen.size() != 1) {
            throw new Incomplete("Choose one option, then check the answer.");
        }
        return new PlacedResponse.Choice(chosen.get(0));
    }

    @Override
    public PlacedResponse selection(CandidateSelection item) {
        List<Integer> chosen = places("choice");
        if (chosen.size() != item.select()) {
            throw new Incomplete("Choose " + item.select() + " options, then check the answer. "
                    + (chosen.isEmpty() ? "None is chosen." : chosen.size() + " are chosen."));
        }
        return new PlacedResponse.Selection(new TreeSet<>(chosen));
    }

    @Override
    public PlacedResponse ordering(CandidateOrdering item) {
        SortedMap<Integer, Integer> byPosition = new TreeMap<>();
        for (ChoiceView step : item.choices()) {
            String position = Parameters.ofForm(ctx, "order-" + step.place());
            if (!position.isEmpty() && byPosition.put(place(position), step.place()) != null) {
                throw new Incomplete("Two steps have place " + position + ". Give each place to one step.");
            }
        }
        if (byPosition.size() != item.select() || byPosition.lastKey() != item.select()) {
            throw new Incomplete("Give the places 1 to " + item.select() + ", each to one step.");
        }
        return new PlacedResponse.Ordering(List.copyOf(byPosition.values()));
    }

    @Override
    public PlacedResponse matching(CandidateMatching item) {
        Map<Integer, Integer> pairs = new TreeMap<>();
        item.prompts().forEach(prompt -> {
            String chosen = Parameters.ofForm(ctx, "match-" + prompt.place());
            if (!chosen.isEmpty()) {
                pairs.put(prompt.place(), place(chosen));
            }
        });
        if (pairs.size() < item.prompts().size()) {
            throw new Incomplete(
                    "Choose a response for each of the " + item.prompts().size() + " prompts.");
        }
        if (!item.reuse() && new TreeSet<>(pairs.values()).size() < pairs.size()) {
            throw new Incomplete("A response is used twice. Each may be used once.");
        }
        return new PlacedResponse.Matching(pairs);
    }
}
