package org.thetaprep.benchmarks.load;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The most durable saves a second of the product and of {@link BareServer}, in turn in one run: so many connections, the
 * next save on each as soon as the one before is acknowledged.
 */
public final class SaveRate {

    private static final int ATTEMPTS_A_CONNECTION = 4;

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
        ours.use(savers, connections);
        theirs.use(List.of(new BareSaver(theirs)), connections);
        ours.rate(seconds);
        theirs.rate(seconds);
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

    private final class Side {

        private final EventLoop loop;
        private final String host;
        private final List<Connection> connections = new ArrayList<>();
        private List<Saver> savers = List.of();
        private int next;
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

        private void use(List<Saver> all, int count) {
            savers = all;
            for (int n = 0; n < count; n++) {
                connections.add(new Connection(loop));
            }
        }

        private double rate(double seconds) {
            acknowledged = 0;
            latencies = new Latencies("");
            double before = ExamLoad.cpu(process);
            long begin = System.nanoTime();
            end = begin + ExamLoad.nanos(seconds);
            under = connections.size();
            connections.forEach(this::save);
            loop.runUntil(() -> under == 0);
            slowest = Math.max(slowest, latencies.at(0.99));
            processor += ExamLoad.cpu(process) - before;
            saved += acknowledged;
            return acknowledged / ((System.nanoTime() - begin) / 1e9);
        }

        private void save(Connection connection) {
            long now = System.nanoTime();
            if (now >= end) {
                under--;
                return;
            }
            Saver saver = savers.get(next++ % savers.size());
            connection.send(saver.request(), reply -> {
                boolean saved = reply.status() == 200;
                latencies.note(now, saved);
                if (saved) {
                    acknowledged++;
                    saver.saved();
                } else {
                    errors++;
                }
                save(connection);
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
