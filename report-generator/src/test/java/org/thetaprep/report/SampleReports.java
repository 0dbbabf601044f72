package org.thetaprep.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Realistic made-up reports. */
public final class SampleReports {

    public static final ScoreScale SCALE = new ScoreScale(100, 1000, 720);

    static final List<String> DOMAINS = List.of(
            "Data Preparation for Machine Learning (ML)",
            "ML Model Development",
            "Deployment and Orchestration of ML Workflows",
            "ML Solution Monitoring, Maintenance, and Security");
    private static final int[] WEIGHTS = {28, 26, 22, 24};
    private static final int[] SCORED = {14, 13, 11, 12};

    private SampleReports() {}

    /** The evidence does not settle it. */
    public static ReadinessReport open() {
        return report(734, 66, .62, .44, .78, new int[] {812, 766, 702, 640}, new int[] {60, 92, 108, 68});
    }

    /** Clearly above the cut. */
    public static ReadinessReport above() {
        return report(871, 78, .94, .86, .98, new int[] {902, 869, 841, 862}, new int[] {98, 110, 121, 104});
    }

    /** Clearly below the cut. */
    public static ReadinessReport below() {
        return report(571, 70, .04, .01, .11, new int[] {548, 602, 571, 497}, new int[] {110, 106, 127, 118});
    }

    /** Nothing was answered. */
    public static ReadinessReport nothingAnswered() {
        return withoutScore(0, SampleItems.Style.NONE_ANSWERED);
    }

    /** One item was answered. */
    public static ReadinessReport oneAnswer() {
        return withoutScore(1, SampleItems.Style.FIRST_ONLY);
    }

    /** Every item is right; the score meets the end of the scale. */
    public static ReadinessReport allRight() {
        ReadinessReport like =
                report(972, 60, .995, .97, 1, new int[] {960, 957, 949, 951}, new int[] {80, 90, 95, 88});
        return with(like, new ScoredCount(50, 50, 11.6), SampleItems.Style.ALL_RIGHT, List.of());
    }

    /** Every item is wrong; the score meets the end of the scale. */
    public static ReadinessReport allWrong() {
        ReadinessReport like =
                report(148, 60, .0001, 0, .002, new int[] {160, 170, 190, 155}, new int[] {60, 70, 88, 55});
        return with(like, new ScoredCount(0, 50, 11.6), SampleItems.Style.ALL_WRONG, like.misconceptions());
    }

    /** Names of two hundred characters, one of them unbreakable, one right-to-left, and scores beyond the axis. */
    public static ReadinessReport extreme() {
        ReadinessReport like =
                report(720, 400, .5, .01, .99, new int[] {100, 1000, 720, 719}, new int[] {0, 0, 280, 1});
        List<DomainResult> domains = new ArrayList<>(like.domains());
        String[] titles = {
            "Long ".repeat(40).strip(),
            "Unbreakable".repeat(18) + "ab",
            "הכנת נתונים ללמידת מכונה ".repeat(8).strip(),
            "W".repeat(200)
        };
        for (int i = 0; i < 4; i++) {
            DomainResult domain = domains.get(i);
            domains.set(
                    i,
                    new DomainResult(domain.number(), titles[i], domain.weightPercent(), 999, 999, domain.estimate()));
        }
        Heading heading = new Heading(
                "X".repeat(200),
                "T".repeat(200),
                "B".repeat(200),
                Optional.of("N".repeat(200)),
                "شخص ذو اسم طويل جدا ".repeat(10).strip(),
                Occasion.mockExam(999_999),
                LocalDate.of(2026, 11, 23),
                99999,
                65,
                65);
        return new ReadinessReport(
                heading,
                SCALE,
                like.overall(),
                like.passChance(),
                like.count(),
                domains,
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                like.provenance(),
                like.background());
    }

    private static ReadinessReport with(
            ReadinessReport like, ScoredCount count, SampleItems.Style style, List<MisconceptionCount> misconceptions) {
        List<DomainResult> domains = like.domains().stream()
                .map(domain -> new DomainResult(
                        domain.number(),
                        domain.title(),
                        domain.weightPercent(),
                        domain.answered(),
                        count.right() == 0 ? 0 : domain.answered(),
                        domain.estimate()))
                .toList();
        return new ReadinessReport(
                like.heading(),
                SCALE,
                like.overall(),
                like.passChance(),
                count,
                domains,
                tasks(count.right() == 0 ? 0 : 1),
                misconceptions,
                like.nextSteps(),
                SampleItems.form(65, style),
                like.provenance(),
                like.background());
    }

    private static ReadinessReport withoutScore(int answered, SampleItems.Style style) {
        List<DomainResult> domains = IntStream.range(0, 4)
                .mapToObj(i -> new DomainResult(
                        i + 1,
                        DOMAINS.get(i),
                        WEIGHTS[i],
                        i == 2 ? answered : 0,
                        i == 2 ? answered : 0,
                        ScoreEstimate.notEnoughEvidence()))
                .toList();
        return new ReadinessReport(
                heading(answered, answered == 0 ? 0 : 2),
                SCALE,
                ScoreEstimate.notEnoughEvidence(),
                Optional.empty(),
                new ScoredCount(answered, 50, 11.6),
                domains,
                tasks(0),
                List.of(),
                List.of(new NextStep.SitAnother(65, 130, 0, Optional.of("/exams/mock"))),
                SampleItems.form(65, style),
                provenance(),
                Background.none());
    }

    private static ReadinessReport report(
            int score, int half, double chance, double low, double high, int[] domainScores, int[] domainHalves) {
        List<DomainResult> domains = IntStream.range(0, 4)
                .mapToObj(i -> new DomainResult(
                        i + 1,
                        DOMAINS.get(i),
                        WEIGHTS[i],
                        SCORED[i] - (i == 2 ? 1 : 0),
                        SCORED[i] * 5 / 8,
                        estimate(domainScores[i], domainHalves[i])))
                .toList();
        return new ReadinessReport(
                heading(64, 118),
                SCALE,
                estimate(score, half),
                Optional.of(new PassChance(chance, low, high, dots(chance, half))),
                new ScoredCount(31, 50, 11.6),
                domains,
                tasks(2),
                List.of(
                        new MisconceptionCount(SampleItems.ZERO, 3, 4, 3),
                        new MisconceptionCount(SampleItems.TRAIL, 3, 5, 2),
                        new MisconceptionCount(SampleItems.ACCURACY, 1, 1, 1)),
                List.of(
                        new NextStep.StudyDomain(
                                4,
                                DOMAINS.get(3),
                                24,
                                EvidenceState.BELOW,
                                new ExpectedEffect(31, 37, 24, 32),
                                Optional.of("/practice/4")),
                        new NextStep.StudyDomain(
                                3,
                                DOMAINS.get(2),
                                22,
                                EvidenceState.NOT_SETTLED,
                                new ExpectedEffect(31, 33, 24, 38),
                                Optional.of("/practice/3")),
                        new NextStep.PutRight(new MisconceptionCount(SampleItems.ZERO, 3, 4, 3), Optional.empty()),
                        new NextStep.ReviewItems(19, Optional.of("#rr-items")),
                        new NextStep.SitAnother(65, 130, 25, Optional.of("/exams/mock"))),
                SampleItems.form(65, SampleItems.Style.MIXED),
                provenance(),
                background());
    }

    private static ScoreEstimate estimate(int score, int half) {
        double low = Math.max(100, score - half);
        double high = Math.min(1000, score + half);
        return ScoreEstimate.of(score, score - (score - low) * .41, score + (high - score) * .41, low, high);
    }

    /** Equally likely scores of which the wanted share passes, spread as a normal curve. */
    private static List<Integer> dots(double chance, int half) {
        double spread = half / 1.645 + 25;
        double centre = 720 + spread * quantile(Math.min(.999, Math.max(.001, chance)));
        return IntStream.range(0, 50)
                .mapToObj(i -> (int) Math.max(100, Math.min(1000, centre + spread * quantile((i + .5) / 50))))
                .toList();
    }

    /** The logistic curve is near enough for made-up dots. */
    private static double quantile(double share) {
        return Math.log(share / (1 - share)) / 1.7;
    }

    static List<TaskResult> tasks(int kind) {
        String[][] titles = {
            {"1.1", "Ingest and store data"},
            {"1.2", "Transform data and perform feature engineering"},
            {"1.3", "Ensure data integrity and prepare data for modeling"},
            {"2.1", "Choose a modeling approach"},
            {"2.2", "Train and refine models"},
            {"2.3", "Analyze model performance"},
            {"3.1", "Select deployment infrastructure based on existing architecture and requirements"},
            {"3.2", "Create and script infrastructure based on existing architecture and requirements"},
            {"3.3", "Use automated orchestration tools to set up CI/CD pipelines"},
            {"4.1", "Monitor model inference"},
            {"4.2", "Monitor and optimize infrastructure and costs"},
            {"4.3", "Secure AWS resources"}
        };
        int[] of = {5, 5, 4, 4, 5, 4, 4, 3, 4, 4, 4, 4};
        int[] right = {4, 4, 3, 3, 2, 3, 2, 1, 3, 2, 2, 1};
        return IntStream.range(0, 12)
                .mapToObj(i -> new TaskResult(titles[i][0], titles[i][1], kind == 2 ? right[i] : kind * of[i], of[i]))
                .toList();
    }

    private static Heading heading(int answered, int minutes) {
        return new Heading(
                "MLA-C01",
                "AWS Certified Machine Learning Engineer - Associate",
                "Blueprint C01",
                Optional.of("This exam version is no longer offered in English since 28 September 2026."),
                "Maja Lindqvist",
                Occasion.mockExam(3),
                LocalDate.of(2026, 11, 23),
                minutes,
                answered,
                65);
    }

    private static Background background() {
        return SampleFigures.background();
    }

    private static Provenance provenance() {
        return new Provenance("mla-c01 2026.11", 142, 50, 0, 0, Provenance.Model.SECOND_ORDER_LOGISTIC, "7c1e04ab");
    }

    /** The same report with all words of its content replaced by one that no language has. */
    public static ReadinessReport inGermanWords(ReadinessReport like) {
        Heading heading = like.heading();
        return new ReadinessReport(
                new Heading(
                        "X1",
                        "Xx",
                        "X2",
                        Optional.empty(),
                        "Xx",
                        heading.occasion(),
                        heading.date(),
                        heading.minutesUsed(),
                        heading.answered(),
                        heading.items()),
                like.scale(),
                like.overall(),
                like.passChance(),
                like.count(),
                like.domains().stream()
                        .map(one -> new DomainResult(
                                one.number(), "Xx", one.weightPercent(), one.answered(), one.right(), one.estimate()))
                        .toList(),
                like.tasks().stream()
                        .map(one -> new TaskResult(one.id(), "Xx", one.right(), one.of()))
                        .toList(),
                like.misconceptions().stream()
                        .map(one -> new MisconceptionCount(
                                new Misconception("Xx", "Xx"), one.chosen(), one.offered(), one.cost()))
                        .toList(),
                like.nextSteps().stream().map(SampleReports::neutral).toList(),
                like.items().stream().map(SampleItems::neutral).toList(),
                like.provenance(),
                new Background(
                        Optional.of(new WeaknessMap(
                                5,
                                3,
                                SampleFigures.weakness().rows().stream()
                                        .map(row -> new WeaknessMap.Row(
                                                row.id(), "Xx", row.easy(), row.medium(), row.hard()))
                                        .toList())),
                        Optional.of(new InformationCurves(
                                SCALE, List.of(SampleFigures.curve("Xx", 700, 5)), like.overall())),
                        like.background().time(),
                        like.background().trend(),
                        like.background().change().map(SampleReports::neutral)));
    }

    private static BeforeAfter neutral(BeforeAfter change) {
        return new BeforeAfter(
                change.scale(),
                change.before(),
                change.after(),
                change.rows().stream()
                        .map(row -> new BeforeAfter.Row(
                                row.domain(),
                                row.title().isEmpty() ? "" : "Xx",
                                row.before(),
                                row.after(),
                                row.change()))
                        .toList());
    }

    private static NextStep neutral(NextStep step) {
        return step.match(new NextStep.Cases<>() {
            @Override
            public NextStep reviewItems(NextStep.ReviewItems step) {
                return step;
            }

            @Override
            public NextStep studyDomain(NextStep.StudyDomain step) {
                return new NextStep.StudyDomain(
                        step.domain(), "Xx", step.weightPercent(), step.state(), step.effect(), step.path());
            }

            @Override
            public NextStep putRight(NextStep.PutRight step) {
                return new NextStep.PutRight(
                        new MisconceptionCount(
                                new Misconception("Xx", "Xx"),
                                step.belief().chosen(),
                                step.belief().offered(),
                                step.belief().cost()),
                        step.path());
            }

            @Override
            public NextStep sitAnother(NextStep.SitAnother step) {
                return step;
            }
        });
    }
}
