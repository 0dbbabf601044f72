package org.thetaprep.runner.cli;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;

/** A class on the real server, its rows as the database has them, and a clock that the test moves. */
abstract class SecurityBehaviours {

    static final String PASSWORD = "a green lamp on tuesday";

    /** What a session and its limits need changes with every request. */
    private static final Set<String> OF_SIGNING_IN = Set.of("session", "sign_in_attempt", "sign_in_token");

    @TempDir
    Path data;

    final MovableClock clock = new MovableClock();

    RunningInstallation server;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data, Map.of(), clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    void restart(Map<String, String> settings) {
        server.close();
        server = RunningInstallation.start(data, settings, clock);
    }

    Visitor person(String name, Role... roles) {
        return Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), name, roles).session());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    static HttpResponse<String> signIn(Visitor visitor, String login, String password) {
        return visitor.post("/sign-in", "login=" + encoded(login) + "&password=" + encoded(password));
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("thetaprep.db") + "?busy_timeout=20000");
    }

    void run(String sql) {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table but those of signing in, as text. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select name from sqlite_master where type = 'table' and name not like 'sqlite%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.removeAll(OF_SIGNING_IN);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    List<String> texts = all.computeIfAbsent(table, none -> new ArrayList<>());
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append(rows.getString(i)).append('|');
                        }
                        texts.add(row.toString());
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
