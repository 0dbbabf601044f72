package org.thetaprep.benchmarks.load;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson3;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that saves durably over HTTP: a handler that reads JSON, inserts one row and answers after its commit; rows
 * that wait together are committed together. What saves of the product are compared with.
 */
public final class BareServer {

    private static final int LARGEST_GROUP = 512;
    private static final JsonMapper JSON = new JsonMapper();

    private record Row(String id, String body, CompletableFuture<Void> done) {}

    private final BlockingQueue<Row> waiting = new ArrayBlockingQueue<>(8192);
    private final Connection connection;

    private BareServer(Connection connection) {
        this.connection = connection;
    }

    /** {@code JDBC}: the address of the database; prints its own address and runs until it is stopped. */
    public static void main(String[] args) throws SQLException {
        Connection connection = DriverManager.getConnection(args[0]);
        try (Statement statement = connection.createStatement()) {
            if (args[0].startsWith("jdbc:sqlite")) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
                statement.execute("pragma busy_timeout = 10000");
            }
            statement.execute("create table bare_save (id text primary key, at bigint not null, body text not null)");
        }
        connection.setAutoCommit(false);
        BareServer server = new BareServer(connection);
        new Thread(server::write, "group-commit").start();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jsonMapper(new JavalinJackson3());
            config.routes.post("/save", ctx -> {
                JsonNode body = JSON.readTree(ctx.body());
                Row row = new Row(body.get("id").stringValue(), body.toString(), new CompletableFuture<>());
                server.waiting.put(row);
                row.done().join();
                ctx.json(Map.of("result", "saved"));
            });
        });
        System.out.println("http://127.0.0.1:" + javalin.start("127.0.0.1", 0).port());
    }

    private void write() {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bare_save (id, at, body) values (?, ?, ?)")) {
            List<Row> group = new ArrayList<>();
            while (true) {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                for (Row row : group) {
                    insert.setString(1, row.id());
                    insert.setLong(2, System.currentTimeMillis());
                    insert.setString(3, row.body());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                group.forEach(row -> row.done().complete(null));
                group.clear();
            }
        } catch (SQLException | InterruptedException e) {
            System.err.println("the bare server ends: " + e);
            System.exit(1);
        }
    }
}
