package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.web.WebServer.Route;

/**
 * Every route of the real server, asked by everybody, with what is their own and what is others'. Who may ask for what is
 * said in {@code access-matrix.csv}; a route that is not named there fails.
 */
class AccessMatrixTest {

    /** Who asks. */
    private enum Who {
        ANONYMOUS,
        LEARNER,
        OTHER_LEARNER,
        INSTRUCTOR,
        OTHER_INSTRUCTOR,
        AUTHOR,
        OPERATOR
    }

    /** Who may, by the word of the table. */
    private static final Map<String, Set<Who>> ALLOWED = Map.ofEntries(
            Map.entry("anyone", EnumSet.allOf(Who.class)),
            Map.entry("signed-in", EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS))),
            Map.entry("own", EnumSet.of(Who.LEARNER)),
            Map.entry("instructors", EnumSet.of(Who.INSTRUCTOR, Who.OTHER_INSTRUCTOR)),
            Map.entry("taught", EnumSet.of(Who.INSTRUCTOR)),
            Map.entry("authors", EnumSet.of(Who.AUTHOR)),
            Map.entry("teaching-or-writing", EnumSet.of(Who.INSTRUCTOR, Who.OTHER_INSTRUCTOR, Who.AUTHOR)),
            Map.entry("teaching-them-or-writing", EnumSet.of(Who.INSTRUCTOR, Who.AUTHOR)),
            Map.entry("teaching-or-operating", EnumSet.of(Who.INSTRUCTOR, Who.OTHER_INSTRUCTOR, Who.OPERATOR)),
            Map.entry("teaching-them-or-operating", EnumSet.of(Who.INSTRUCTOR, Who.OPERATOR)),
            Map.entry("staff", EnumSet.of(Who.INSTRUCTOR, Who.OTHER_INSTRUCTOR, Who.AUTHOR, Who.OPERATOR)),
            Map.entry("operators", EnumSet.of(Who.OPERATOR)));

    private static final Pattern PARAMETER = Pattern.compile("[{<](\\w+)[}>]");

    /** What is only told to someone who may ask, and would end the session of whoever asks. */
    private static final Set<String> ENDS_SESSIONS = Set.of("/sign-out", "/sign-out/everywhere", "/accounts/{account}/sign-out");

    /** What is there for the only learner of an installation, or not for the objects of this test. */
    private static final Set<String> NOT_IN_A_CLASS =
            Set.of("/class", "/cohorts/{cohort}/assignments/{assignment}/items");

    @TempDir
    private Path data;

    private RunningInstallation server;
    private final Map<Who, AnotherLearner> people = new EnumMap<>(Who.class);
    private final Map<String, String> objects = new HashMap<>();

    @BeforeEach
    void begin() {
        server = RunningInstallation.start(data);
        person(Who.LEARNER);
        person(Who.OTHER_LEARNER);
        person(Who.INSTRUCTOR, Role.INSTRUCTOR);
        person(Who.OTHER_INSTRUCTOR, Role.INSTRUCTOR);
        person(Who.AUTHOR, Role.AUTHOR);
        person(Who.OPERATOR, Role.OPERATOR);
        Visitor learner = visitor(Who.LEARNER);
        String closed = learner.startMock("c01");
        learner.post(closed + "/submit", "");
        objects.put("attempt", last(closed));
        objects.put("session", last(location(learner.post("/practice", "goal=most&length=5"))));
        Visitor instructor = visitor(Who.INSTRUCTOR);
        String cohort = location(instructor.post("/cohorts", "name=Data"));
        visitor(Who.OTHER_INSTRUCTOR).post("/cohorts", "name=Others");
        instructor.post(cohort + "/code", "");
        String roster = instructor.get(cohort + "/roster").body();
        learner.post("/join", "code=" + found("Code <b class=\"num\">([\\w-]+)</b>", roster));
        objects.put("cohort", last(cohort));
        objects.put("invitation", found("/invitations/([\\w-]+)/revoke", roster));
        objects.put("learner", people.get(Who.LEARNER).id().toString());
        objects.put("instructor", people.get(Who.INSTRUCTOR).id().toString());
        objects.put("account", people.get(Who.LEARNER).id().toString());
        objects.put("assignment", assignment(instructor, cohort));
        learner.post(closed + "/places/1/dispute", "reason=The+key+is+wrong");
        objects.put("dispute", found("/disputes/([-0-9a-f]{36})", instructor.get("/disputes").body()));
        objects.put("calibration", calibration(visitor(Who.OPERATOR)));
        objects.put("study", study(instructor, last(cohort)));
    }

    /** An assignment of a mock exam to everyone in a cohort. */
    private static String assignment(Visitor instructor, String cohort) {
        String path = location(instructor.post(cohort + "/assignments", "work=mock&title=Mock&blueprint=c01"));
        instructor.post(path + "/assign", "revision=1");
        assertThat(instructor.get(path).body()).contains("not started");
        return last(path);
    }

    /** A comparison of a cohort with everybody else that has ended. */
    private static String study(Visitor instructor, String cohort) {
        instructor.post("/fairness", "focal=" + cohort + "&reference=");
        String page = Patience.until(() -> instructor.get("/fairness").body(), seen -> !seen.contains("under way"));
        assertThat(page).contains("Nothing came of this comparison");
        return found("/fairness/([0-9a-f-]+)", page);
    }

    /** A calibration that has ended. */
    private static String calibration(Visitor operator) {
        operator.post("/calibration", "");
        String page = Patience.until(
                () -> operator.get("/calibration").body(), seen -> !seen.contains("under way"));
        assertThat(page).doesNotContain("under way");
        return found("/calibration/([0-9a-f-]+)", page);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void person(Who who, Role... roles) {
        people.put(who, AnotherLearner.inAClass(data.resolve("thetaprep.db"), who.name(), roles));
    }

    private Visitor visitor(Who who) {
        return Visitor.signedIn(server.address(), people.get(who).session());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> table() {
        try {
            Map<String, String> table = new TreeMap<>();
            new String(
                            AccessMatrixTest.class
                                    .getResourceAsStream("/access-matrix.csv")
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> table.put(cells[0] + " " + cells[1], cells[2]));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Route route) {
        return route.method() + " " + route.path();
    }

    @Test
    void the_table_names_every_route_and_no_other() {
        assertThat(table().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        server.routes().stream().map(AccessMatrixTest::key).toList());
    }

    @Test
    void whoever_may_not_is_told_nothing_and_changes_nothing() {
        Map<String, String> table = table();
        String before = told();
        for (Route route : server.routes()) {
            Set<Who> allowed = ALLOWED.get(table.get(key(route)));
            assertThat(allowed).as("who may %s", key(route)).isNotNull();
            for (Who who : EnumSet.complementOf(EnumSet.copyOf(allowed))) {
                HttpResponse<String> answer = ask(who, route, objects);
                if (who == Who.ANONYMOUS) {
                    assertThat(answer.statusCode()).as("%s: %s", who, key(route)).isEqualTo(401);
                } else {
                    HttpResponse<String> missing = ask(who, route, Map.of());
                    assertThat(answer.statusCode()).as("%s: %s", who, key(route)).isEqualTo(404);
                    assertThat(missing.statusCode()).as("%s: %s, not there", who, key(route)).isEqualTo(404);
                    assertThat(answer.body())
                            .as("%s: %s looks like what is not there", who, key(route))
                            .isEqualTo(missing.body());
                }
            }
        }
        assertThat(told()).as("nothing was changed").isEqualTo(before);
    }

    @Test
    void whoever_may_is_answered() {
        Map<String, String> table = table();
        for (Route route : server.routes()) {
            if (!ENDS_SESSIONS.contains(route.path()) && route.method().equals("GET") && isKnown(route)) {
                for (Who who : ALLOWED.get(table.get(key(route)))) {
                    int status = ask(who, route, objects).statusCode();
                    assertThat(status).as("%s: %s", who, key(route)).isLessThan(500);
                    if (!table.get(key(route)).equals("anyone")) {
                        assertThat(status).as("%s: %s", who, key(route)).isNotIn(401, 403);
                    }
                    if (!NOT_IN_A_CLASS.contains(route.path()) && !table.get(key(route)).equals("anyone")) {
                        assertThat(status).as("%s: %s", who, key(route)).isNotEqualTo(404);
                    }
                }
            }
        }
    }

    /** Whether there is an object for each of its parameters. */
    private boolean isKnown(Route route) {
        return PARAMETER.matcher(route.path()).results().allMatch(found -> objects.containsKey(found.group(1)));
    }

    private String told() {
        Visitor instructor = visitor(Who.INSTRUCTOR);
        Visitor learner = visitor(Who.LEARNER);
        return instructor.get("/cohorts/" + objects.get("cohort") + "/roster").body()
                + visitor(Who.OPERATOR).get("/accounts").body()
                + visitor(Who.OPERATOR).get("/calibration").body()
                + visitor(Who.OPERATOR).get("/fairness").body()
                + learner.get("/attempts/" + objects.get("attempt") + "/state").body()
                + instructor.get("/cohorts/" + objects.get("cohort") + "/assignments/" + objects.get("assignment")).body()
                + instructor.get("/disputes/" + objects.get("dispute")).body()
                + learner.get("/practice/" + objects.get("session")).body();
    }

    private HttpResponse<String> ask(Who who, Route route, Map<String, String> known) {
        String path = PARAMETER
                .matcher(route.path())
                .replaceAll(parameter -> Optional.ofNullable(known.get(parameter.group(1)))
                        .orElseGet(() -> parameter.group(1).equals("place") ? "1" : UUID.randomUUID().toString()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Origin", server.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        route.method(),
                        route.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        route.path().endsWith("/events")
                                                ? Visitor.events(
                                                        "{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":1,\"on\":true}")
                                                : "name=Other&role=operator&extra=minutes-30&reason=none&turn=1&choice=1"));
        Optional.ofNullable(people.get(who)).map(AnotherLearner::session).map(Secret::text).ifPresent(session -> request
                .header("Cookie", "thetaprep_session=" + session));
        return server.stranger().send(request.build());
    }
}
