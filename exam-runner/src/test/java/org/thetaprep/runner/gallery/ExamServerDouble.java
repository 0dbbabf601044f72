package org.thetaprep.runner.gallery;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the room's requests as the server would, keeps what it acknowledged, and can be made to fail: not to be
 * reached, to be slow, to have signed the learner out, to refuse, to have closed the attempt.
 */
final class ExamServerDouble {

    /** When the sample attempt ends, as long as nobody moves it. */
    static final Instant DEADLINE = Instant.parse("2026-11-24T12:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> acknowledged = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<Integer, Integer> revisions = new HashMap<>();
    private final Map<Integer, JsonNode> responses = new LinkedHashMap<>();
    private final Set<Integer> confirmed = new HashSet<>();
    private final List<Route> held = new ArrayList<>();

    private boolean unreachable;
    private boolean slow;
    private int failure;
    private int refusedPlace;
    private String status = "running";
    private long secondsLeft = 7_000;
    private Instant deadline = DEADLINE;
    private int submissions;

    void unreachable(boolean on) {
        unreachable = on;
    }

    /** Holds answers back until {@link #answerHeld()}. */
    void slow() {
        slow = true;
    }

    /** Answers each request with this status, or as usual if 0. */
    void failing(int httpStatus) {
        failure = httpStatus;
    }

    /** Refuses whole each batch that holds an answer to this place, without saying which event is at fault. */
    void refusing(int place) {
        refusedPlace = place;
    }

    /** Runs again after a pause. */
    void resume() {
        status = "running";
        secondsLeft = 7_000;
    }

    void close(String as) {
        status = as;
        secondsLeft = 0;
    }

    boolean isPaused() {
        return status.equals("paused");
    }

    /** What of the sample attempt's feedback the server would give away. */
    boolean isConfirmed(int place) {
        return confirmed.contains(place);
    }

    void secondsLeft(long seconds) {
        secondsLeft = seconds;
    }

    /** Someone has given the learner more time. */
    void extend(Duration more) {
        deadline = deadline.plus(more);
        secondsLeft += more.toSeconds();
    }

    /** Another tab has answered. */
    void answeredElsewhere(int place, String response) {
        revisions.merge(place, 1, Integer::sum);
        responses.put(place, JSON.readTree(response));
    }

    void answerHeld() {
        slow = false;
        List<Route> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(this::answer);
    }

    /** The acknowledged answers, as "place:basedOn:response". */
    List<String> answers() {
        return acknowledged.stream()
                .filter(event -> event.path("type").stringValue("").equals("answer"))
                .map(event -> event.path("place").intValue() + ":"
                        + event.path("basedOn").intValue() + ":" + event.path("response"))
                .toList();
    }

    /** The acknowledged events of a type. */
    List<JsonNode> events(String type) {
        return acknowledged.stream()
                .filter(event -> event.path("type").stringValue("").equals(type))
                .toList();
    }

    int submissions() {
        return submissions;
    }

    void events(Route route) {
        if (slow) {
            held.add(route);
        } else {
            answer(route);
        }
    }

    private void answer(Route route) {
        if (unreachable) {
            respond(route::abort);
            return;
        }
        if (failure != 0) {
            fulfil(route, failure, JSON.createObjectNode().put("error", "no").put("detail", "no"));
            return;
        }
        if (isPaused()) {
            fulfil(route, 503, body());
            return;
        }
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(route.request().postData()).path("events").forEach(events::add);
        if (events.stream().anyMatch(this::isRefused)) {
            fulfil(route, 400, JSON.createObjectNode().put("error", "no").put("detail", "It does not fit"));
            return;
        }
        ObjectNode answer = body();
        var results = answer.putArray("results");
        int http = 200;
        for (JsonNode event : events) {
            ObjectNode result = decide(event);
            results.add(result);
            http = switch (result.path("result").stringValue("")) {
                case "closed" -> 410;
                case "stale" -> 409;
                default -> http;
            };
        }
        fulfil(route, http, answer);
    }

    private boolean isRefused(JsonNode event) {
        return event.path("type").stringValue("").equals("answer")
                && event.path("place").intValue() == refusedPlace;
    }

    private ObjectNode decide(JsonNode event) {
        ObjectNode result = JSON.createObjectNode().put("id", event.path("id").stringValue());
        boolean again = ids.contains(event.path("id").stringValue());
        if (!status.equals("running") && !again) {
            return result.put("result", "closed");
        }
        boolean answer = event.path("type").stringValue("").equals("answer");
        int place = event.path("place").intValue();
        if (answer && !again) {
            int revision = revisions.getOrDefault(place, 0);
            if (event.path("basedOn").intValue() != revision) {
                result.put("result", "stale").put("place", place).put("revision", revision);
                result.set("response", response(place));
                return result;
            }
            revisions.put(place, revision + 1);
            responses.put(place, event.path("response"));
        }
        if (event.path("type").stringValue("").equals("confirm")) {
            confirmed.add(place);
        }
        if (!again) {
            ids.add(event.path("id").stringValue());
            acknowledged.add(event);
        }
        result.put("result", "saved");
        return answer ? result.put("place", place).put("revision", revisions.get(place)) : result;
    }

    private JsonNode response(int place) {
        return Optional.ofNullable(responses.get(place)).orElseGet(JSON::nullNode);
    }

    void state(Route route) {
        if (unreachable) {
            respond(route::abort);
            return;
        }
        ObjectNode state = body().put("place", 1);
        var places = state.putArray("places");
        for (int place = 1; place <= SampleItems.LENGTH; place++) {
            ObjectNode node = places.addObject()
                    .put("place", place)
                    .put("revision", revisions.getOrDefault(place, 0))
                    .put("flagged", false)
                    .put("note", "")
                    .put("seen", false)
                    .put("confirmed", confirmed.contains(place));
            node.set("response", response(place));
            node.putArray("highlights");
            node.putArray("struckOut");
        }
        fulfil(route, 200, state);
    }

    void submit(Route route) {
        if (unreachable) {
            respond(route::abort);
            return;
        }
        submissions++;
        status = "submitted";
        respond(() -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("")));
    }

    private ObjectNode body() {
        return JSON.createObjectNode().put("status", status).put("secondsLeft", secondsLeft).put("deadline", deadline.toEpochMilli());
    }

    private static void fulfil(Route route, int http, ObjectNode body) {
        respond(() -> route.fulfill(new Route.FulfillOptions()
                .setStatus(http)
                .setContentType("application/json")
                .setBody(body.toString())));
    }

    /** A page that is gone gets no answer, as on a real network. */
    private static void respond(Runnable answer) {
        try {
            answer.run();
        } catch (PlaywrightException e) {
            if (!e.getMessage().contains("has been closed")) {
                throw e;
            }
        }
    }
}
