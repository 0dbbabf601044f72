package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** The real server on the real database and the shipped pack, with a clock that the test moves. */
public final class RunningInstallation implements AutoCloseable {

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
        return new RunningInstallation(
                clock, Installation.start(0, address, new PackLocation(pack), clock, new Random(seed), ZoneOffset.UTC));
    }

    /** What the product does with attempts, for what no page offers yet. */
    AttemptService attempts() {
        return installation.attempts();
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
