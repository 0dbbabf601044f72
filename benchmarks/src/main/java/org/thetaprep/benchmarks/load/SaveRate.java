package org.thetaprep.benchmarks.load;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The most durable saves a second of the product and of {@link BareServer}, in turn in one run: so many connections, the
 * next save on each as soon as the one before is acknowledged. Each connection saves for learners of its own, in turn, so
 * that no attempt is saved by two at once.
 */
public final class SaveRate {

    private static final int ATTEMPTS_A_CONNECTION = 4;

    /** Until Java's compiler has little left to do; what it takes is not counted, on either side. */
    private static final int SAVES_TO_WARM_UP = 60_000;

    private final Random random = new Random(5);

    /** {@code PRODUCT PID BARE PID CONNECTIONS SECONDS ROUNDS}: two servers with their processes, and how it is measured. */
    public static void main(String[] args) {
        SaveRate rate = new SaveRate();
        rate.run(
                        rate.new Side(URI.create(args[0]), process(args[1])),
                        rate.new Side(URI.create(args[2]), process(args[3])),
                        Integer.parseInt(args[4]),
                        Double.parseDouble(args[5]),
                        Integer.parseInt(args[6]));
    }

    /** How many learners have to have begun for so many connections. */
    public static int learners(int connections) {
        return ATTEMPTS_A_CONNECTION * connections;
    }

    private static ProcessHandle process(String id) {
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private void run(Side ours, Side theirs, int connections, double seconds, int rounds) {
        List<Saver> savers = new ArrayList<>();
        for (int n = 0; n < learners(connections); n++) {
            savers.add(new Learner(ours, n));
        }
        ours.enter(savers);
        Saver bare = new BareSaver(theirs);
        for (int n = 0; n < connections; n++) {
            ours.use(savers.subList(n * ATTEMPTS_A_CONNECTION, (n + 1) * ATTEMPTS_A_CONNECTION));
            theirs.use(List.of(bare));
        }
        ours.warmUp(seconds);
        theirs.warmUp(seconds);
        double[] our = new double[rounds];
        double[] their = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            our[round] = ours.rate(seconds);
            their[round] = theirs.rate(seconds);
        }
        System.out.println("| saves a second, " + connections + " connections | median | least | most | 99 %, ms | processor, ms a save | errors |");
        System.out.println("|---|---|---|---|---|---|---|");
        print("Thetaprep: one answer", our, ours);
        print("a bare handler: one insert", their, theirs);
        System.out.printf(Locale.ROOT, "%nRatio of the medians: %.2f.%n", median(our) / median(their));
        System.exit(0);
    }

    private static void print(String name, double[] rates, Side side) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %.2f | %d |%n",
                name,
                median(rates),
                sorted[0],
                sorted[sorted.length - 1],
                side.slowest,
                1000 * side.processor / side.saved,
                side.errors);
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Something that is saved again and again. */
    private interface Saver {
        String request();

        void saved();
    }

    /** A connection, and those that it saves for in turn. */
    private record Line(Connection connection, Deque<Saver> savers) {}

    private final class Side {

        private final EventLoop loop;
        private final String host;
        private final List<Line> lines = new ArrayList<>();
        private int under;
        private int acknowledged;
        private int errors;
        private long end;
        private double slowest;
        private double processor;
        private long saved;
        private final ProcessHandle process;
        private Latencies latencies;

        private Side(URI server, ProcessHandle process) {
            this.process = process;
            this.loop = new EventLoop(new InetSocketAddress(server.getHost(), server.getPort()));
            this.host = server.getHost() + ":" + server.getPort();
        }

        private void enter(List<Saver> learners) {
            Connection one = new Connection(loop);
            for (Saver each : learners) {
                ((Learner) each).enter(one);
            }
            loop.runUntil(() -> learners.stream().allMatch(each -> ((Learner) each).paper != null));
        }

        private void use(List<Saver> savers) {
            lines.add(new Line(new Connection(loop), new ArrayDeque<>(savers)));
        }

        private void warmUp(double seconds) {
            while (saved < SAVES_TO_WARM_UP && errors == 0) {
                rate(seconds);
            }
            slowest = 0;
            processor = 0;
            saved = 0;
        }

        private double rate(double seconds) {
            acknowledged = 0;
            latencies = new Latencies("");
            double before = ExamLoad.cpu(process);
            long begin = System.nanoTime();
            end = begin + ExamLoad.nanos(seconds);
            under = lines.size();
            lines.forEach(this::save);
            loop.runUntil(() -> under == 0);
            slowest = Math.max(slowest, latencies.at(0.99));
            processor += ExamLoad.cpu(process) - before;
            saved += acknowledged;
            return acknowledged / ((System.nanoTime() - begin) / 1e9);
        }

        private void save(Line line) {
            long now = System.nanoTime();
            if (now >= end) {
                under--;
                return;
            }
            Saver saver = line.savers().poll();
            line.savers().add(saver);
            line.connection().send(saver.request(), reply -> {
                boolean saved = reply.status() == 200;
                latencies.note(now, saved);
                if (saved) {
                    acknowledged++;
                    saver.saved();
                } else {
                    errors++;
                }
                save(line);
            });
        }
    }

    private final class BareSaver implements Saver {

        private final Requests requests;
        private int sent;

        private BareSaver(Side side) {
            this.requests = new Requests(side.host, "nobody");
        }

        @Override
        public String request() {
            return requests.json(
                    "/save",
                    "{\"id\":\"00000000-0000-4000-8000-" + (100_000_000_000L + ++sent)
                            + "\",\"type\":\"answer\",\"place\":17,\"basedOn\":3,\"response\":{\"choice\":2}}");
        }

        @Override
        public void saved() {}
    }

    private final class Learner implements Saver {

        private final Requests requests;
        private final String room;
        private Paper paper;
        private int place;

        private Learner(Side side, int number) {
            this.requests = new Requests(side.host, ExamSeed.session(number).text());
            this.room = "/attempts/" + ExamSeed.attempt(number);
        }

        private void enter(Connection connection) {
            connection.send(requests.page(room), reply -> paper = new Paper(reply.text()));
        }

        @Override
        public String request() {
            place = paper.anyPlace(random);
            return requests.events(room, paper.answer(place, random));
        }

        @Override
        public void saved() {
            paper.saved(place);
        }
    }
}
