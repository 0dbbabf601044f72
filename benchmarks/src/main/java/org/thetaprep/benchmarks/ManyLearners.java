package org.thetaprep.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many learners who answer at the same time, over HTTP, against a server that runs. Run by {@code benchmarks/load},
 * which starts the server. Arguments: address of the server, JDBC address of its database, learners, seconds.
 */
public final class ManyLearners {

    private static final Pattern CHOICE = Pattern.compile("data-place=\"(\\d+)\" data-type=\"multiple-choice\"");
    private static final int THINK_LEAST_MILLIS = 2_000;
    private static final int THINK_MOST_MILLIS = 5_000;

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2))
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private ManyLearners(URI server) {
        this.server = server;
    }

    /** Runs the load and prints its table. */
    public static void main(String[] arguments) throws Exception {
        int learners = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        ManyLearners load = new ManyLearners(URI.create(arguments[0]));
        List<Learner> all = load.enrol(arguments[1], learners);
        System.out.println("| what | requests | a second | median, ms | 95 %, ms | 99 %, ms | most, ms | failed |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        load.begin(all);
        load.save(all, 5, THINK_LEAST_MILLIS, THINK_MOST_MILLIS, "");
        load.save(
                all,
                seconds,
                THINK_LEAST_MILLIS,
                THINK_MOST_MILLIS,
                "answers, one every 2 to 5 s by each of " + learners);
        load.save(all, seconds, 0, 0, "answers, the next as soon as one is acknowledged");
        System.exit(0);
    }

    private final class Learner {

        private final String session;
        private final Random random;
        private List<Integer> places = List.of();
        private int[] revisions = {};
        private String room;

        private Learner(String session, long seed) {
            this.session = session;
            this.random = new Random(seed);
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(server.resolve(path))
                    .header("Origin", server.toString())
                    .header("Accept", "application/json")
                    .header("Cookie", "thetaprep_session=" + session);
        }
    }

    private List<Learner> enrol(String database, int count) throws SQLException {
        List<Learner> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement learner = connection.prepareStatement(
                        "insert into learner (id, display_name, created_at) values (?, 'A learner', 9)");
                PreparedStatement session = connection.prepareStatement(
                        "insert into session (token_hash, learner_id, created_at, expires_at) values (?, ?, 0, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                String id = UUID.randomUUID().toString();
                String secret = UUID.randomUUID().toString();
                learner.setString(1, id);
                learner.executeUpdate();
                session.setString(1, hash(secret));
                session.setString(2, id);
                session.setLong(3, Long.MAX_VALUE);
                session.executeUpdate();
                all.add(new Learner(secret, i));
            }
            connection.commit();
        }
        return all;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each starts a mock exam, one after another, and loads its room. */
    private void begin(List<Learner> learners) throws IOException, InterruptedException {
        Times starts = new Times();
        Times rooms = new Times();
        long begin = System.nanoTime();
        for (Learner learner : learners) {
            long sent = System.nanoTime();
            HttpResponse<String> started = client.send(
                    learner.to("/attempts")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("blueprint=c01"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            starts.note(sent, started.statusCode() == 303);
            learner.room = started.headers().firstValue("Location").orElseThrow();
            sent = System.nanoTime();
            HttpResponse<String> room =
                    client.send(learner.to(learner.room).build(), HttpResponse.BodyHandlers.ofString());
            rooms.note(sent, room.statusCode() == 200);
            Matcher matcher = CHOICE.matcher(room.body());
            learner.places = matcher.results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
            learner.revisions = new int[1 + Collections.max(learner.places)];
        }
        double took = (System.nanoTime() - begin) / 1e9;
        starts.print("mock exams started, one after another", took);
        rooms.print("exam rooms loaded, one after another", took);
    }

    /** All answer for some seconds, each thinking for a while between an acknowledgement and the next answer. */
    private void save(List<Learner> learners, int seconds, int leastThink, int mostThink, String name)
            throws InterruptedException {
        Times times = new Times();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        CountDownLatch done = new CountDownLatch(learners.size());
        for (Learner learner : learners) {
            int wait = mostThink == 0 ? 0 : learner.random.nextInt(mostThink);
            clock.schedule(
                    () -> answer(learner, until, leastThink, mostThink, times, done), wait, TimeUnit.MILLISECONDS);
        }
        done.await();
        if (!name.isEmpty()) {
            times.print(name, seconds);
        }
    }

    private void answer(Learner learner, long until, int leastThink, int mostThink, Times times, CountDownLatch done) {
        if (System.nanoTime() >= until) {
            done.countDown();
            return;
        }
        int place = learner.places.get(learner.random.nextInt(learner.places.size()));
        String event = "{\"events\":[{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"answer\",\"place\":" + place
                + ",\"basedOn\":" + learner.revisions[place] + ",\"response\":{\"choice\":"
                + (1 + learner.random.nextInt(4)) + "}}]}";
        HttpRequest request = learner.to(learner.room + "/events")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        long sent = System.nanoTime();
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((response, failure) -> {
            boolean saved = failure == null && response.statusCode() == 200;
            times.note(sent, saved);
            if (saved) {
                learner.revisions[place]++;
            }
            int think = mostThink == 0 ? 0 : leastThink + learner.random.nextInt(mostThink - leastThink);
            clock.schedule(
                    () -> answer(learner, until, leastThink, mostThink, times, done), think, TimeUnit.MILLISECONDS);
        });
    }

    /** How long requests took. */
    private static final class Times {

        private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger failed = new AtomicInteger();

        private void note(long sent, boolean succeeded) {
            millis.add((System.nanoTime() - sent) / 1e6);
            if (!succeeded) {
                failed.incrementAndGet();
            }
        }

        private void print(String name, double seconds) {
            List<Double> sorted = new ArrayList<>(millis);
            Collections.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.0f | %d |%n",
                    name,
                    sorted.size(),
                    sorted.size() / seconds,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1),
                    failed.get());
        }

        private static double at(List<Double> sorted, double share) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
        }
    }
}
