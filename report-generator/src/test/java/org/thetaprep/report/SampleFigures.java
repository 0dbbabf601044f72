package org.thetaprep.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Realistic made-up data of every chart and report, and the same with names and values at their ends. */
public final class SampleFigures {

    private static final ScoreScale SCALE = SampleReports.SCALE;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Names that are hard to lay out. */
    public static final List<String> HARD_NAMES = List.of(
            "W".repeat(200),
            "Unbreakable".repeat(18) + "ab",
            "Long name ".repeat(20).strip(),
            "שם ארוך מאוד של תלמידה אחת ".repeat(7).strip(),
            "شخص ذو اسم طويل جدا ".repeat(10).strip(),
            "i");

    private SampleFigures() {}

    public static ScoreEstimate score(int estimate, int half) {
        double low = Math.max(100, estimate - half);
        double high = Math.min(1000, estimate + half);
        return ScoreEstimate.of(
                estimate, estimate - (estimate - low) * .41, estimate + (high - estimate) * .41, low, high);
    }

    public static WeaknessMap weakness() {
        List<WeaknessMap.Row> rows = new ArrayList<>();
        for (TaskResult task : SampleReports.tasks(2)) {
            int i = rows.size();
            int of = i == 4 ? 18 : 6 + i % 4;
            rows.add(new WeaknessMap.Row(
                    task.id(),
                    task.title(),
                    cell(i % 3 == 0 ? of : of - 2, of, .75),
                    cell(i == 4 ? 4 : of / 2, of, .6),
                    cell(i % 2, i % 5, .5)));
        }
        return new WeaknessMap(5, 4, rows);
    }

    private static WeaknessMap.Cell cell(int right, int of, double atCut) {
        return new WeaknessMap.Cell(new Share(Math.min(right, of), of), of * atCut);
    }

    public static WeaknessMap hardWeakness() {
        List<WeaknessMap.Row> rows = new ArrayList<>();
        for (String name : HARD_NAMES) {
            rows.add(new WeaknessMap.Row(
                    "9." + rows.size(), name, cell(0, 9999, .5), cell(9999, 9999, .5), cell(0, 0, 0)));
        }
        return new WeaknessMap(5, 999_999, rows);
    }

    public static TimeUse time() {
        return new TimeUse(
                120,
                IntStream.rangeClosed(1, 65)
                        .mapToObj(i -> new TimeUse.ItemTime(
                                i,
                                i > 61 ? 15 : 40 + i * 37 % 190 + (i == 20 ? 300 : 0),
                                i % 9 == 8 ? Mark.OMITTED : i % 3 == 0 ? Mark.WRONG : Mark.RIGHT))
                        .toList());
    }

    public static Trend trend(int attempts) {
        List<Trend.Point> points = IntStream.rangeClosed(1, attempts)
                .mapToObj(i -> new Trend.Point(
                        i,
                        DAY.minusDays(3L * (attempts - i)),
                        i == 2 ? ScoreEstimate.notEnoughEvidence() : score(620 + Math.min(i, 12) * 14, 80 - i % 7)))
                .toList();
        return Trend.of(SCALE, points);
    }

    public static InformationCurves.Curve curve(String name, double centre, double height) {
        return new InformationCurves.Curve(
                name,
                IntStream.rangeClosed(0, 90)
                        .mapToObj(i -> 100 + 10.0 * i)
                        .map(x -> new CurvePoint(x, height * Math.exp(-Math.pow((x - centre) / 190, 2))))
                        .toList());
    }

    public static InformationCurves information() {
        return new InformationCurves(SCALE, List.of(curve("This form", 700, 5.2)), score(734, 66));
    }

    public static InformationCurves forms() {
        return new InformationCurves(
                SCALE,
                List.of(curve("Form 1", 700, 5.2), curve("Form 2", 730, 5.0), curve("Form 3", 745, 4.6)),
                ScoreEstimate.notEnoughEvidence());
    }

    public static BeforeAfter change() {
        List<BeforeAfter.Row> rows = new ArrayList<>();
        rows.add(new BeforeAfter.Row(0, "", score(640, 80), score(770, 60), Optional.of(new Interval(35, 225))));
        for (int i = 1; i <= SampleReports.DOMAINS.size(); i++) {
            rows.add(new BeforeAfter.Row(
                    i,
                    SampleReports.DOMAINS.get(i - 1),
                    i == 3 ? ScoreEstimate.notEnoughEvidence() : score(600 + 30 * i, 110),
                    score(740 - 15 * i, 95),
                    i == 3 ? Optional.empty() : Optional.of(new Interval(10 - i * 60, 200 - i * 55))));
        }
        return new BeforeAfter(SCALE, DAY.minusDays(40), DAY, rows);
    }

    public static ItemCurves item() {
        List<CurvePoint> model = IntStream.rangeClosed(-30, 30)
                .mapToObj(i -> new CurvePoint(i / 10.0, .25 + .75 / (1 + Math.exp(-1.2 * (i / 10.0 - .3)))))
                .toList();
        double[] abilities = {-1.7, -.9, -.3, .3, .9, 1.7};
        int[][] chosen = {{15, 18, 22, 27, 33, 36}, {12, 10, 9, 6, 4, 2}, {9, 8, 6, 5, 2, 1}, {4, 4, 3, 2, 1, 1}};
        List<ItemCurves.Group> groups = IntStream.range(0, 6)
                .mapToObj(g -> new ItemCurves.Group(abilities[g], new Share(g == 1 ? 8 : chosen[0][g], 40)))
                .toList();
        List<ItemCurves.Option> options = IntStream.range(0, 4)
                .mapToObj(o -> new ItemCurves.Option(
                        String.valueOf((char) ('A' + o)),
                        o == 0,
                        IntStream.range(0, 6)
                                .mapToObj(g -> new Share(chosen[o][g], 40))
                                .toList()))
                .toList();
        return new ItemCurves("mla-0042", model, groups, options);
    }

    public static Exposure exposure() {
        return new Exposure(
                .25,
                IntStream.range(0, 240)
                        .mapToObj(i -> new Exposure.ItemExposure(
                                "mla-" + i, new Share(i % 11 == 0 ? 0 : Math.min(100, 4 + i * i % 97 * i / 700), 100)))
                        .toList());
    }

    public static Reliability reliability() {
        int[] passed = {2, 5, 11, 19, 24, 26, 14, 40, 3, 4};
        int[] of = {40, 36, 44, 50, 48, 44, 36, 46, 4, 4};
        return new Reliability(
                10,
                IntStream.range(0, 10)
                        .mapToObj(i -> new Reliability.Bin(.05 + i * .1, new Share(passed[i], of[i])))
                        .toList());
    }

    public static CohortMap cohort(int learners) {
        List<String> domains = SampleReports.open().domains().stream()
                .map(DomainResult::title)
                .toList();
        List<String> names = List.of("Maja Lindqvist", "Ben Okafor", "Sora Takeda", "Inés Calvo", "Learner 17");
        List<CohortMap.Row> rows = IntStream.range(0, learners)
                .mapToObj(i -> new CohortMap.Row(
                        names.get(i % names.size()) + (i < names.size() ? "" : " " + i),
                        cohortCell(i, 0),
                        IntStream.rangeClosed(1, domains.size())
                                .mapToObj(d -> cohortCell(i, d))
                                .toList()))
                .toList();
        return new CohortMap(SCALE, domains, rows);
    }

    private static CohortMap.Cell cohortCell(int learner, int domain) {
        int kind = (learner * 5 + domain * 3) % 7;
        return kind == 6
                ? new CohortMap.Cell(ScoreEstimate.notEnoughEvidence(), 2)
                : new CohortMap.Cell(score(560 + kind * 60, domain == 0 ? 60 : 100), 12 + learner % 40);
    }

    public static CohortMap hardCohort() {
        List<CohortMap.Row> rows = HARD_NAMES.stream()
                .map(name -> new CohortMap.Row(
                        name,
                        new CohortMap.Cell(score(1000, 400), 99_999),
                        IntStream.range(0, 12)
                                .mapToObj(d -> new CohortMap.Cell(score(100 + 80 * d, 90 * (d % 4)), 99_999 * (d % 2)))
                                .toList()))
                .toList();
        return new CohortMap(
                SCALE, IntStream.range(0, 12).mapToObj(d -> "D".repeat(1 + 60 * (d % 4))).toList(), rows);
    }

    public static List<MisconceptionCount> hardMisconceptions() {
        return IntStream.range(0, 14)
                .mapToObj(i -> new MisconceptionCount(
                        new Misconception(HARD_NAMES.get(i % HARD_NAMES.size()), "help"), 999 - i, 9999, i == 0 ? 999 : 0))
                .toList();
    }

    public static CohortReport cohortReport(int learners) {
        List<CohortReport.LearnerChance> chances = IntStream.range(0, learners)
                .mapToObj(i -> new CohortReport.LearnerChance(
                        "Learner " + (i + 1), .1 + i % 8 * .1, .05 + i % 8 * .08, .2 + i % 8 * .1))
                .toList();
        return new CohortReport(
                "MLA-C01",
                "AWS Certified Machine Learning Engineer - Associate",
                "Autumn group",
                DAY,
                cohort(learners),
                chances,
                learners == 0 ? List.of() : SampleReports.open().misconceptions(),
                learners == 0 ? Optional.empty() : Optional.of(change()));
    }

    public static ItemAnalysis analysis() {
        List<ItemAnalysis.Item> items = IntStream.range(0, 60)
                .mapToObj(i -> new ItemAnalysis.Item(
                        "mla-" + (1000 + i),
                        "1." + (1 + i % 3),
                        new Share(i * 7 % 40, i % 13 == 0 ? 60 : 40),
                        Optional.of(i % 9 == 0 ? -.05 : .12 + i % 5 * .07),
                        Optional.of(.14),
                        i % 9 == 0
                                ? List.of(
                                        ItemAnalysis.Concern.NOT_DISCRIMINATING,
                                        ItemAnalysis.Concern.TEMPTING_DISTRACTOR)
                                : i % 20 == 3 ? List.of(ItemAnalysis.Concern.IDLE_DISTRACTOR) : List.of()))
                .toList();
        return new ItemAnalysis(
                "mla-c01 2026.11",
                DAY,
                30,
                items,
                List.of(item()),
                Optional.of(exposure()),
                Optional.of(reliability()));
    }

    public static ItemAnalysis emptyAnalysis() {
        return new ItemAnalysis("mla-c01", DAY, 30, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** One item, of which much is wrong, or which hardly anybody has seen. */
    public static ItemReport itemReport(boolean told) {
        int of = told ? 240 : 4;
        ItemReport.Correlation weak = new ItemReport.Correlation(-.04, -.15, .07, of);
        return new ItemReport(
                "mla-0042",
                "1.2",
                "Which store is `cheapest` for files that are read once a month?",
                DAY,
                30,
                new ItemReport.ItemFigures(
                        new Share(told ? 61 : 1, of),
                        new Share(told ? 40 : 0, of),
                        new Share(told ? 91 : 0, told ? 300 : 0),
                        told ? Optional.of(weak) : Optional.empty(),
                        Optional.of(new ItemReport.Times(259, 246, 275, of)),
                        told ? List.of(ItemAnalysis.Concern.values()) : List.of()),
                List.of(
                        new ItemReport.OptionFigures(
                                "A", "An archive", true, new Share(told ? 61 : 1, of), Optional.of(weak)),
                        new ItemReport.OptionFigures(
                                "B", HARD_NAMES.get(1), false, new Share(told ? 99 : 2, of), Optional.empty()),
                        new ItemReport.OptionFigures(
                                "C", HARD_NAMES.get(4), false, new Share(told ? 39 : 1, of), Optional.empty()),
                        new ItemReport.OptionFigures("D", "None", false, new Share(0, of), Optional.empty())),
                told ? Optional.of(item()) : Optional.empty());
    }

    public static FormReport form(boolean met) {
        List<FormReport.Quota> quotas = new ArrayList<>();
        int[] counts = {14, 13, 11, 12};
        for (DomainResult domain : SampleReports.open().domains()) {
            int count = counts[domain.number() - 1];
            quotas.add(new FormReport.Quota(
                    FormReport.Of.DOMAIN, "" + domain.number(), domain.title(), count, count, met ? count : count - 1));
        }
        for (TaskResult task : SampleReports.open().tasks()) {
            quotas.add(new FormReport.Quota(FormReport.Of.TASK, task.id(), task.title(), 2, 7, 4));
        }
        quotas.add(new FormReport.Quota(FormReport.Of.KIND, "multiple-choice", "", 30, 60, 40));
        return new FormReport(
                "MLA-C01",
                "AWS Certified Machine Learning Engineer - Associate",
                "Blueprint C01",
                "Form 1",
                DAY,
                65,
                50,
                quotas,
                Optional.of(forms()),
                11.6,
                Optional.of(31.2),
                List.of(new FormReport.Overlap("Form 2", 0), new FormReport.Overlap("Form 3", met ? 0 : 4)));
    }

    public static Background background() {
        return new Background(
                Optional.of(weakness()),
                Optional.of(information()),
                Optional.of(time()),
                Optional.of(trend(5)),
                Optional.of(change()));
    }
}
