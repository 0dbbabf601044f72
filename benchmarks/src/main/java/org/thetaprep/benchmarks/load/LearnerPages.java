package org.thetaprep.benchmarks.load;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How long the pages of learners take over HTTP where many attempts are stored: each page once for each of the learners
 * of {@link StoredAttempts} who are signed in, whom the server has not met before.
 */
public final class LearnerPages {

    private static final int TO_WARM_UP = 10;

    private final EventLoop loop;
    private final String host;
    private final Connection connection;
    private final Map<String, Latencies> times = new LinkedHashMap<>();
    private boolean answered;
    private Reply last;

    private LearnerPages(URI server) {
        this.loop = new EventLoop(new InetSocketAddress(server.getHost(), server.getPort()));
        this.host = server.getHost() + ":" + server.getPort();
        this.connection = new Connection(loop);
    }

    /** {@code SERVER ATTEMPTS}: its address, and how many attempts it has stored. */
    public static void main(String[] args) {
        int learners = Integer.parseInt(args[1]) / StoredAttempts.EACH;
        LearnerPages pages = new LearnerPages(URI.create(args[0]));
        for (int probe = 0; probe < StoredAttempts.PROBES; probe++) {
            if (probe == TO_WARM_UP) {
                pages.times.values().forEach(Latencies::clear);
            }
            pages.visit(probe * StoredAttempts.step(learners));
        }
        System.out.println(Latencies.heading());
        pages.times.values().forEach(each -> System.out.println(each.row(1)));
        System.exit(0);
    }

    private void visit(int learner) {
        Requests requests = new Requests(host, ExamSeed.session(learner).text());
        String exam = "/attempts/" + StoredAttempts.exam(learner);
        BiConsumer<String, String> page = (name, path) -> ask(name, requests.page(path), 200);
        page.accept("home with the plan", "/");
        page.accept("history", "/attempts");
        page.accept("result of a mock exam", exam + "/report");
        page.accept("review of a mock exam", exam + "/review");
        page.accept("review of an item", exam + "/places/7");
        page.accept("what is known", "/knowledge");
        page.accept("exam to start", "/exams/mla-c01");
        page.accept("set to start", "/exams/mla-c01/set");
        page.accept("practice", "/practice");
        ask("start practice", requests.form("/practice", "goal=most&length=10"), 303);
        last.header("Location").ifPresent(place -> page.accept(
                "item of practice", place.replaceFirst("^https?://[^/]*", "")));
        page.accept("drill", "/drill");
        page.accept("drill session", "/drill/session");
        page.accept("reference", "/reference");
        page.accept("reference search", "/reference/search?q=drift");
        ask("start a mock exam", requests.form("/attempts", "blueprint=c01"), 303);
        last.header("Location").ifPresent(place -> page.accept(
                "exam room", place.replaceFirst("^https?://[^/]*", "")));
    }

    private void ask(String name, String request, int expected) {
        long begin = System.nanoTime();
        answered = false;
        connection.send(request, reply -> {
            answered = true;
            last = reply;
            times.computeIfAbsent(name, Latencies::new).note(begin, reply.status() == expected);
        });
        loop.runUntil(() -> answered);
    }
}
