package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.web.WebServer;

/** The real server on the real database and the shipped pack, with a clock that the test moves. */
public final class RunningInstallation implements AutoCloseable {

    private static final Authority PROCTOR = new Authority("a-proctor", "the fire alarm rang");

    private final MovableClock clock;
    private final Installation installation;

    private RunningInstallation(MovableClock clock, Installation installation) {
        this.clock = clock;
        this.installation = installation;
    }

    /** Starts one with an empty database in a folder. */
    public static RunningInstallation start(Path data) {
        return start(data, new MovableClock(), 1);
    }

    public static RunningInstallation start(Path data, MovableClock clock, long seed) {
        return start(new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db")), clock, seed);
    }

    static RunningInstallation start(DatabaseAddress address, MovableClock clock, long seed) {
        return start(address, Optional.empty(), clock, seed);
    }

    /** Starts with a pack of one's own, if there is one. */
    static RunningInstallation start(DatabaseAddress address, Optional<Path> pack, MovableClock clock, long seed) {
        Map<String, String> settings = new HashMap<>();
        pack.ifPresent(folder -> settings.put("pack", folder.toString()));
        return start(address, settings, clock, seed);
    }

    /** Starts one with settings of one's own and an empty database in a folder. */
    static RunningInstallation start(Path data, Map<String, String> settings) {
        return start(data, settings, new MovableClock());
    }

    /** The same, with a clock of one's own. */
    public static RunningInstallation start(Path data, Map<String, String> settings, MovableClock clock) {
        return start(new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db")), settings, clock, 1);
    }

    /** Starts with settings of one's own. */
    static RunningInstallation start(
            DatabaseAddress address, Map<String, String> settings, MovableClock clock, long seed) {
        Map<String, String> given = new HashMap<>(settings);
        given.putIfAbsent("port", "0");
        given.putIfAbsent("clock-behind", "yes");
        ServerSettings read = ServerSettings.with(given);
        PackSource packs = read.pack().isPresent() ? new PackLocation(read.pack()) : new ShippedPackReadOnce();
        return new RunningInstallation(
                clock, Installation.start(read, packs, address, clock, new Random(seed), ZoneOffset.UTC));
    }

    /** Does at once what a server does a few seconds after its start. */
    void rehearse() {
        installation.rehearse();
    }

    /** What the product does with attempts, for what no page offers yet. */
    AttemptService attempts() {
        return installation.attempts();
    }

    /** Whose login this is. */
    public LearnerId accountOf(String login) {
        return installation.account(Login.parse(login).orElseThrow()).orElseThrow();
    }

    /** Stops the clock of an attempt, as someone who supervises it. */
    public void pause(String room) {
        intervene(room, new Intervention.Pause(PROCTOR));
    }

    /** Lets the clock of an attempt go on. */
    public void resume(String room) {
        intervene(room, new Intervention.Resume(PROCTOR));
    }

    private void intervene(String room, Intervention act) {
        AttemptId id = AttemptId.parse(room.replaceFirst("^.*/attempts/", "")).orElseThrow();
        if (!(attempts().intervene(id, act).orElseThrow().decisions().get(0) instanceof Decision.Accepted)) {
            throw new IllegalStateException(act + " was refused");
        }
    }

    /** What the server answers to. */
    public List<WebServer.Route> routes() {
        return installation.routes();
    }

    /** Someone who watches the server at its management port. */
    Visitor watcher() {
        return new Visitor("http://127.0.0.1:" + installation.managementPort().orElseThrow());
    }

    public MovableClock clock() {
        return clock;
    }

    public String address() {
        return installation.address();
    }

    public String signInAddress() {
        return installation.signInAddress();
    }

    public Visitor stranger() {
        return new Visitor(installation.address());
    }

    public Visitor learner() {
        Visitor visitor = stranger();
        visitor.signIn(signInAddress());
        return visitor;
    }

    @Override
    public void close() {
        installation.close();
    }
}
