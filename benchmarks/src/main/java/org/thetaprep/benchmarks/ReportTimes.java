package org.thetaprep.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.MockForm;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.platform.web.ResourceFolder;
import org.thetaprep.runner.report.ReadinessReports;
import org.thetaprep.runner.report.SampleAttempts;
import org.thetaprep.runner.report.export.AttemptReader;
import org.thetaprep.runner.report.export.AttemptWriter;
import org.thetaprep.scoring.assembly.SwapSolver;

/** What {@code benchmarks/reports} runs: exports of learners that nobody is, and the time of one report. */
public final class ReportTimes {

    private static final int FORMS = 6;
    private static final int ATTEMPTS = 4;
    private static final int STEPS = 100_000;

    private ReportTimes() {}

    /** {@code write DIR N} writes N exported attempts; {@code time FILE N} times N reports of one. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[2]);
        if (args[0].equals("write")) {
            write(Path.of(args[1]), count);
        } else {
            time(Path.of(args[1]), count);
        }
    }

    private static void write(Path folder, int count) throws IOException {
        ContentPack pack = ResourceFolder.read(
                "packs/mla-c01", path -> ((PackReading.Readable) PackReader.read(path)).pack());
        SampleAttempts samples = new SampleAttempts(pack, pack.exam().blueprints().get(0));
        List<Form> forms = new ArrayList<>();
        for (int seed = 0; seed < FORMS; seed++) {
            forms.add(MockForm.draw(pack, samples.blueprint(), Map.of(), seed, new SwapSolver(STEPS)));
        }
        ReadinessModels models = new ReadinessModels();
        SplittableRandom random = new SplittableRandom(6);
        for (int n = 1; n <= count; n++) {
            LearnerId learner = new LearnerId(new UUID((long) n << 32, n));
            double right = 0.4 + 0.5 * random.nextDouble();
            List<Attempt> attempts = new ArrayList<>();
            for (int number = 1; number <= ATTEMPTS; number++) {
                attempts.add(samples.attempt(
                        forms.get((n + number) % FORMS), learner, number, SampleAttempts.byChance(right, random)));
            }
            Files.writeString(
                    folder.resolve("learner-" + n + ".json"),
                    AttemptWriter.write(samples.export(attempts, Optional.of("Learner " + n), models)));
        }
    }

    private static void time(Path file, int count) throws IOException {
        ReadinessReports reports = new ReadinessReports(new ReadinessModels(), ZoneOffset.UTC);
        ReadinessPdf pdf = new ReadinessPdf(new Templates());
        double[] millis = new double[count];
        double[] processor = new double[count];
        for (int n = 0; n < count; n++) {
            long start = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                pdf.write(
                        reports.of(AttemptReader.read(in)),
                        out,
                        new PdfOptions(PdfOptions.Paper.A4, Language.ENGLISH));
            }
            processor[n] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6;
            millis[n] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        double[] warm = Arrays.copyOfRange(millis, count / 2, count);
        double[] warmProcessor = Arrays.copyOfRange(processor, count / 2, count);
        Arrays.sort(warm);
        Arrays.sort(warmProcessor);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(ReportTimes::peak)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "one report, from the exported attempt to the PDF: first %.0f ms; warm median %.0f ms, 95 %% %.0f ms, "
                        + "processor time %.0f ms; "
                        + "heap at most %d MB of %d%n",
                first,
                warm[warm.length / 2],
                warm[(int) (warm.length * 0.95)],
                warmProcessor[warm.length / 2],
                heap >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
