package org.thetaprep.runner.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.thetaprep.runner.platform.database.WriteObserver;
import org.thetaprep.runner.platform.web.RequestObserver;

/**
 * The figures of a running server: requests by route, units of writing, jobs, mails, and the Java machine. Labels are
 * routes, outcomes and names of jobs, never anything of a person.
 */
public final class Metrics implements RequestObserver, WriteObserver, AutoCloseable {

    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Answer, Timer> answers = new ConcurrentHashMap<>();
    private final Map<Outcome, Timer> saves = new ConcurrentHashMap<>();

    private record Answer(String method, String route, int status) {}

    /** Figures of which the Java machine's are there already. */
    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public void answered(String method, String route, int status, Duration took) {
        answers.computeIfAbsent(new Answer(method, route, status), this::timer).record(took);
    }

    private Timer timer(Answer answer) {
        return Timer.builder("thetaprep.http")
                .description("Requests by route and status")
                .tag("method", answer.method())
                .tag("route", answer.route())
                .tag("status", Integer.toString(answer.status()))
                .register(registry);
    }

    @Override
    public void ended(Outcome outcome, Duration waited) {
        saves.computeIfAbsent(outcome, this::timer).record(waited);
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("thetaprep.save")
                .description("Units of writing, from when they are handed in until they are on disk or given up")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /**
     * A figure that is asked for when it is read.
     *
     * @param name words with dots between
     * @param description a line
     * @param value tells it; what it throws leaves the figure out
     */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder("thetaprep." + name, value).description(description).register(registry);
    }

    /** A mail was sent, or could not be. */
    public void mail(boolean sent) {
        registry.counter("thetaprep.mails", "outcome", sent ? "sent" : "failed").increment();
    }

    /**
     * A job whose runs are counted and timed.
     *
     * @param name of the job
     * @param job the work; what it throws is counted and passed on
     */
    public Runnable timed(String name, Runnable job) {
        Timer done = job(name, "done");
        Timer failed = job(name, "failed");
        return () -> {
            long start = System.nanoTime();
            Timer outcome = failed;
            try {
                job.run();
                outcome = done;
            } finally {
                outcome.record(Duration.ofNanos(System.nanoTime() - start));
            }
        };
    }

    private Timer job(String name, String outcome) {
        return Timer.builder("thetaprep.job")
                .description("Runs of background jobs")
                .tag("job", name)
                .tag("outcome", outcome)
                .register(registry);
    }

    /** All figures in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
