package org.thetaprep.benchmarks.load;

import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Many learners in a mock exam at once, over HTTP, each on a connection of their own, all driven by one thread.
 *
 * <p>After a ramp-up in which each loads the exam room, each saves an answer every 20 seconds (10 to 30, at random),
 * together with the navigation to its item, sends a heartbeat every 30 seconds and looks at another item by the palette
 * every minute. In ten minutes one in twenty starts the exam only during the first half; one in ten hands in during the
 * second half and reads the report. In a shorter run fewer do, in proportion: a minute of an exam does not hold the starts and
 * ends of ten. A request's time counts from the instant it was due, however busy the driver was.
 */
public final class ExamLoad {

    private static final double SAVE_SECONDS = 20;
    private static final double HEARTBEAT_SECONDS = 30;
    private static final double PALETTE_SECONDS = 60;
    private static final int LATE_SHARE = 20;
    private static final int SUBMITTING_SHARE = 10;
    private static final double ROOMS_A_SECOND = 40;
    private static final double SETTLING_SECONDS = 10;
    private static final double WHOLE_SECONDS = 600;
    private static final double NANOS = 1e9;

    /** What learners ask for. */
    enum Kind {
        SAVE("save an answer"),
        HEARTBEAT("heartbeat"),
        PALETTE("go to an item by the palette"),
        START("start the exam"),
        ROOM("load the exam room"),
        SUBMIT("hand in"),
        REPORT("read the report");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final EventLoop loop;
    private final String origin;
    private final Random random = new Random(20261129);
    private final Map<Kind, Latencies> times = new EnumMap<>(Kind.class);
    private long end = Long.MAX_VALUE;
    private int loaded;

    private ExamLoad(URI server) {
        this.loop = new EventLoop(new InetSocketAddress(server.getHost(), server.getPort()));
        this.origin = server.getHost() + ":" + server.getPort();
        for (Kind kind : Kind.values()) {
            times.put(kind, new Latencies(kind.words));
        }
    }

    /** How many of the learners have begun before the driver starts; the others start while it runs. */
    public static int begun(int learners) {
        return learners - learners / LATE_SHARE;
    }

    /** {@code SERVER LEARNERS MINUTES PID}: the server's address and its process. */
    public static void main(String[] args) {
        int learners = Integer.parseInt(args[1]);
        double seconds = 60 * Double.parseDouble(args[2]);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(args[3])).orElseThrow();
        new ExamLoad(URI.create(args[0])).run(learners, seconds, server);
    }

    private void run(int count, double seconds, ProcessHandle server) {
        List<Examinee> examinees = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            examinees.add(new Examinee(this, new Connection(loop), n));
        }
        int begun = begun(count);
        long ramp = System.nanoTime();
        for (int n = 0; n < begun; n++) {
            examinees.get(n).enterAt(ramp + nanos(n / ROOMS_A_SECOND));
        }
        loop.runUntil(() -> loaded >= begun);
        long settled = System.nanoTime() + nanos(SETTLING_SECONDS);
        loop.runUntil(() -> System.nanoTime() >= settled);
        System.err.printf(
                Locale.ROOT, "%d exam rooms loaded: %s%n", begun, times.get(Kind.ROOM).row((settled - ramp) / NANOS));
        times.values().forEach(Latencies::clear);

        long begin = System.nanoTime();
        end = begin + nanos(seconds);
        double part = Math.min(1, seconds / WHOLE_SECONDS);
        int late = (int) ((count - begun) * part);
        for (int n = 0; n < late; n++) {
            examinees.get(begun + n).startAt(begin + nanos(seconds / 2 * n / late));
        }
        int each = (int) (SUBMITTING_SHARE / part);
        for (int n = 0; n < begun; n += each) {
            examinees.get(n).submitAt(begin + nanos(seconds / 2 * (1 + (double) n / begun)));
        }
        double serverBefore = cpu(server);
        double driverBefore = ownCpu();
        loop.runUntil(() -> System.nanoTime() >= end);
        double took = (System.nanoTime() - begin) / NANOS;
        print(took, cpu(server) - serverBefore, ownCpu() - driverBefore);
        System.exit(0);
    }

    private void print(double took, double serverCpu, double driverCpu) {
        int requests = times.values().stream().mapToInt(Latencies::count).sum();
        int errors = times.values().stream().mapToInt(Latencies::errors).sum();
        System.out.println(Latencies.heading());
        times.values().forEach(each -> System.out.println(each.row(took)));
        System.out.printf(
                Locale.ROOT,
                "%n%d requests in %.0f s, %d errors. The server used %.0f %% of one processor, %.2f ms a request; the"
                        + " driver %.0f %%.%n",
                requests,
                took,
                errors,
                100 * serverCpu / took,
                1000 * serverCpu / requests,
                100 * driverCpu / took);
    }

    /** The processor time of a process until now, in seconds. */
    static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
    }

    private static double ownCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / NANOS;
    }

    static long nanos(double seconds) {
        return (long) (seconds * NANOS);
    }

    EventLoop loop() {
        return loop;
    }

    Random random() {
        return random;
    }

    String origin() {
        return origin;
    }

    boolean isOver(long nanos) {
        return nanos >= end;
    }

    void note(Kind kind, long due, boolean expected) {
        times.get(kind).note(due, expected);
    }

    void entered() {
        loaded++;
    }

    /** The pause to the next save, the same on average as the exam asks for. */
    long thinking() {
        return nanos(SAVE_SECONDS * (0.5 + random.nextDouble()));
    }

    static long heartbeatPause() {
        return nanos(HEARTBEAT_SECONDS);
    }

    long palettePause() {
        return nanos(PALETTE_SECONDS * (0.5 + random.nextDouble()));
    }
}
