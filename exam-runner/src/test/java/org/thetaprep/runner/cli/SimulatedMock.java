package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.Visitor;

/** A learner who answers a whole attempt as the exam room would send it, knowing some items and not others. */
public final class SimulatedMock {

    private static final ContentPack PACK = ShippedPack.read();

    private SimulatedMock() {}

    private static Form form(RunningInstallation server, LearnerId learner, String room) {
        AttemptId id = AttemptId.parse(room.replaceFirst("^.*/attempts/", "").replaceFirst("[/#?].*", ""))
                .orElseThrow();
        return server.attempts().find(learner, id).orElseThrow().state().form();
    }

    /** The items of an attempt, in the order of its places. */
    public static List<ScorableItem> items(RunningInstallation server, LearnerId learner, String room) {
        return form(server, learner, room).items().stream()
                .map(item -> PACK.scorable(item.item()).orElseThrow())
                .toList();
    }

    /**
     * What a learner answers, by place; a place that they leave open is not in it.
     *
     * @param server where the attempt runs
     * @param learner whose attempt it is
     * @param room the path of its room
     * @param knows the items that the learner answers right; the others are answered wrong, or seen and left open
     */
    public static SortedMap<Integer, PlacedResponse> responses(
            RunningInstallation server, LearnerId learner, String room, Predicate<ScorableItem> knows) {
        Form form = form(server, learner, room);
        SortedMap<Integer, PlacedResponse> responses = new TreeMap<>();
        for (int place = 1; place <= form.length(); place++) {
            int at = place;
            ScorableItem item = PACK.scorable(form.at(place).item()).orElseThrow();
            Optional<Response> response = knows.test(item) ? Optional.of(item.key()) : wrong(item);
            response.ifPresent(given ->
                    responses.put(at, form.at(at).presentation().toPlaces(item, given)));
        }
        return responses;
    }

    private static Optional<Response> wrong(ScorableItem item) {
        return item instanceof MultipleChoice choice
                ? choice.options().stream()
                        .filter(option -> !option.isKey())
                        .map(Option::id)
                        .findFirst()
                        .map(ChoiceResponse::new)
                : Optional.empty();
    }

    /**
     * Answers every item of an attempt that runs, and submits it.
     *
     * @param server where it runs
     * @param visitor the learner's browser
     * @param learner whose attempt it is
     * @param room the path of its room
     * @param knows the items that the learner answers right; the others are answered wrong, or seen and left open
     */
    public static void answer(
            RunningInstallation server,
            Visitor visitor,
            LearnerId learner,
            String room,
            Predicate<ScorableItem> knows) {
        SortedMap<Integer, PlacedResponse> responses = responses(server, learner, room, knows);
        List<String> events = new ArrayList<>();
        for (int place = 1; place <= form(server, learner, room).length(); place++) {
            events.add("{\"id\":\"simulated-seen-" + place + "\",\"type\":\"navigate\",\"place\":" + place
                    + ",\"spentMillis\":1000}");
            if (responses.containsKey(place)) {
                events.add(Visitor.answerEvent("simulated-" + place, place, 0, json(responses.get(place))));
            }
        }
        if (visitor.postJson(room + "/events", Visitor.events(events.toArray(String[]::new))).statusCode() != 200) {
            throw new IllegalStateException("the room did not take the answers");
        }
        visitor.post(room + "/submit", "");
    }

    /** A response as the room sends it. */
    public static String json(PlacedResponse response) {
        return response.match(new PlacedResponse.Cases<>() {
            @Override
            public String choice(PlacedResponse.Choice given) {
                return "{\"choice\":" + given.place() + "}";
            }

            @Override
            public String selection(PlacedResponse.Selection given) {
                return "{\"choices\":" + given.places() + "}";
            }

            @Override
            public String ordering(PlacedResponse.Ordering given) {
                return "{\"order\":" + given.places() + "}";
            }

            @Override
            public String matching(PlacedResponse.Matching given) {
                return given.choiceByPrompt().entrySet().stream()
                        .map(pair -> "\"" + pair.getKey() + "\":" + pair.getValue())
                        .collect(Collectors.joining(",", "{\"pairs\":{", "}}"));
            }
        });
    }
}
