package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.web.WebServer.Route;

/** What is someone else's looks like what is not there. */
class OwnershipTest {

    @TempDir
    private Path data;

    /** Parameters of paths that name what belongs to one learner. */
    private static final Set<String> OWNED = Set.of("attempt", "session");

    /** Parameters of paths that are there for instructors, authors and operators; the only learner is none. */
    private static final Set<String> TAUGHT = Set.of(
            "dispute",
            "cohort",
            "assignment",
            "learner",
            "instructor",
            "invitation",
            "account",
            "token",
            "calibration",
            "study");

    /** Parameters of paths that name what all learners share, or a part of what an owned one names. */
    private static final Set<String> SHARED = Set.of(
            "revision", "name", "item", "exam", "step", "domain", "task", "service", "section", "row", "place");

    /** What can be had without being signed in. */
    private static final Set<String> OPEN = Set.of(
            "/health/live",
            "/health/ready",
            "/metrics",
            "/assets/{revision}/<name>",
            "/room-worker.js",
            "/learn-worker.js",
            "/start",
            "/sign-in",
            "/join",
            "/api/openapi.json",
            "/password",
            "/forgotten",
            "/sign-in/provider",
            "/sign-in/provider/return");

    private static final Pattern PARAMETER = Pattern.compile("[{<](\\w+)[}>]");

    @Test
    void every_route_that_names_what_is_someone_elses_answers_as_if_it_were_not_there() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor owner = server.learner();
            String session = practice(owner);
            Map<String, List<String>> owned = Map.of("attempt", attempts(owner), "session", List.of(session));
            List<String> before = everything(owner, owned);
            Secret other = AnotherLearner.in(data.resolve("thetaprep.db")).session();
            assertThat(asTheOther(server, other, new Route("GET", "/")).statusCode()).isEqualTo(200);

            List<Route> routes = server.routes().stream()
                    .filter(route -> parameters(route).stream().anyMatch(OWNED::contains) && !isTaught(route))
                    .toList();
            assertThat(routes).hasSizeGreaterThanOrEqualTo(16);
            for (Route route : routes) {
                String name = parameters(route).get(0);
                HttpResponse<String> missing =
                        asTheOther(server, other, filled(route, UUID.randomUUID().toString()));
                assertThat(missing.statusCode()).as("%s, which is not there", route).isEqualTo(404);
                for (String id : owned.get(name)) {
                    HttpResponse<String> foreign = asTheOther(server, other, filled(route, id));
                    assertThat(foreign.statusCode()).as("%s of someone else", route).isEqualTo(404);
                    assertThat(foreign.body()).as("%s of someone else", route).isEqualTo(missing.body());
                }
                if (route.method().equals("GET")) {
                    assertThat(owned.get(name))
                            .as("%s is there for its owner", route)
                            .anyMatch(id -> owner.get(filled(route, id).path()).statusCode() < 400);
                }
            }
            assertThat(everything(owner, owned)).as("nothing was changed").isEqualTo(before);
        }
    }

    @Test
    void every_route_says_whose_objects_it_names() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            assertThat(server.routes())
                    .isNotEmpty()
                    .filteredOn(route -> !isTaught(route))
                    .allSatisfy(route -> assertThat(parameters(route))
                            .as(
                                    "%s: a parameter is listed here as owned or as shared, and an owned one comes first",
                                    route)
                            .allMatch(name ->
                                    OWNED.contains(name) || SHARED.contains(name))
                            .satisfies(names -> assertThat(names.stream().skip(1)).noneMatch(OWNED::contains)));
        }
    }

    @Test
    void nothing_but_signing_in_can_be_had_without_being_signed_in() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            for (Route route : server.routes()) {
                if (!OPEN.contains(route.path())) {
                    Route filled = filled(route, UUID.randomUUID().toString());
                    assertThat(send(server, filled, HttpRequest.newBuilder()).statusCode())
                            .as("%s", route)
                            .isEqualTo(401);
                }
            }
        }
    }

    /** One that is closed, with all that a closed one has, and one that runs and has a confirmed answer. */
    private static List<String> attempts(Visitor owner) {
        String closed = owner.startMock("c01");
        owner.post(closed + "/submit", "");
        String running = owner.post("/attempts", "kind=set&count=3&type=multiple-choice&feedback=each")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        owner.answer(running, 1, 0, "{\"choice\":1}");
        owner.post(running + "/places/1/confirm", "");
        return List.of(closed.substring(closed.lastIndexOf('/') + 1), running.substring(running.lastIndexOf('/') + 1));
    }

    private static String practice(Visitor owner) {
        String session = owner.post("/practice", "goal=most&length=5")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return session.substring(session.lastIndexOf('/') + 1);
    }

    private static List<String> everything(Visitor owner, Map<String, List<String>> owned) {
        List<String> pages = new ArrayList<>();
        owned.get("attempt")
                .forEach(id -> pages.add(owner.get("/attempts/" + id + "/state").body()));
        owned.get("session").forEach(id -> pages.add(owner.get("/practice/" + id).body()));
        return pages;
    }

    private static boolean isTaught(Route route) {
        return parameters(route).stream().anyMatch(TAUGHT::contains);
    }

    private static List<String> parameters(Route route) {
        return PARAMETER
                .matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** With an id for the first parameter, and the number one for those after it. */
    private static Route filled(Route route, String id) {
        String first = PARAMETER.matcher(route.path()).replaceFirst(id);
        return new Route(route.method(), PARAMETER.matcher(first).replaceAll("1"));
    }

    private static HttpResponse<String> asTheOther(RunningInstallation server, Secret other, Route route) {
        return send(server, route, HttpRequest.newBuilder().header("Cookie", "thetaprep_session=" + other.text()));
    }

    /** Sends a form that is right for some routes and harmless for all. */
    private static HttpResponse<String> send(RunningInstallation server, Route route, HttpRequest.Builder request) {
        HttpRequest.BodyPublisher body = route.method().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(
                        route.path().endsWith("/events")
                                ? Visitor.events("{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":1,\"on\":true}")
                                : "extra=minutes-30&reason=none&turn=1&choice=1");
        return server.stranger()
                .send(request.uri(URI.create(server.address() + route.path()))
                        .header("Origin", server.address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(route.method(), body)
                        .build());
    }
}
