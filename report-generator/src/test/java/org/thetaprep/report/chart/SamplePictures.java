package org.thetaprep.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.Exposure;
import org.thetaprep.report.InformationCurves;
import org.thetaprep.report.ItemCurves;
import org.thetaprep.report.Mark;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.Reliability;
import org.thetaprep.report.SampleFigures;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.Share;
import org.thetaprep.report.TimeUse;
import org.thetaprep.report.WeaknessMap;
import org.thetaprep.report.words.Language;

/** Every chart by name, on realistic data and on data at its ends. */
final class SamplePictures {

    private SamplePictures() {}

    static Map<String, Picture> all(Frame frame, Language language) {
        ReadinessReport open = SampleReports.open();
        Map<String, Picture> all = new LinkedHashMap<>();
        all.put("domain-profile", new DomainProfile(open, frame, language));
        all.put("fresh-forms", new FreshForms(open, open.passChance().orElseThrow(), frame, language));
        all.put("weakness", new WeaknessPicture(SampleFigures.weakness(), frame, language));
        all.put("trend", new TrendPicture(SampleFigures.trend(5), frame, language));
        all.put("form-information", new InformationPicture(SampleFigures.information(), frame, language));
        all.put("test-information", new InformationPicture(SampleFigures.forms(), frame, language));
        all.put("time", new TimePicture(SampleFigures.time(), frame, language));
        all.put("misconceptions", new MisconceptionPicture(open.misconceptions(), frame, language));
        all.put("item-characteristic", new ItemCharacteristicPicture(SampleFigures.item(), frame, language));
        all.put("distractors", new DistractorPicture(SampleFigures.item(), frame, language));
        all.put("cohort", new CohortPicture(SampleFigures.cohort(6), frame, language));
        all.put("before-after", new BeforeAfterPicture(SampleFigures.change(), frame, language));
        all.put("exposure", new ExposurePicture(SampleFigures.exposure(), frame, language));
        all.put("reliability", new ReliabilityPicture(SampleFigures.reliability(), frame, language));
        return all;
    }

    static Map<String, Picture> atTheEnds(Frame frame, Language language) {
        Map<String, Picture> all = new LinkedHashMap<>();
        all.put("weakness of hard names", new WeaknessPicture(SampleFigures.hardWeakness(), frame, language));
        all.put("weakness of nothing", new WeaknessPicture(new WeaknessMap(5, 1, List.of()), frame, language));
        all.put("two thousand attempts", new TrendPicture(SampleFigures.trend(2000), frame, language));
        all.put("one attempt", new TrendPicture(SampleFigures.trend(1), frame, language));
        all.put(
                "no information",
                new InformationPicture(
                        new InformationCurves(
                                SampleReports.SCALE,
                                List.of(new InformationCurves.Curve(
                                        "x".repeat(200), List.of(new CurvePoint(100, 0), new CurvePoint(1000, 0)))),
                                ScoreEstimate.of(100, 100, 100, 100, 1000)),
                        frame,
                        language));
        all.put(
                "four long curves",
                new InformationPicture(
                        new InformationCurves(
                                SampleReports.SCALE,
                                SampleFigures.HARD_NAMES.subList(0, 4).stream()
                                        .map(name -> SampleFigures.curve(name, 720, 900))
                                        .toList(),
                                ScoreEstimate.notEnoughEvidence()),
                        frame,
                        language));
        all.put(
                "one hurried item",
                new TimePicture(
                        new TimeUse(1, List.of(new TimeUse.ItemTime(9999, 99_999, Mark.WRONG))), frame, language));
        all.put("fourteen beliefs", new MisconceptionPicture(SampleFigures.hardMisconceptions(), frame, language));
        ItemCurves crowded = new ItemCurves(
                "i".repeat(200),
                List.of(new CurvePoint(-9, 0), new CurvePoint(9, 1)),
                List.of(
                        new ItemCurves.Group(-19, new Share(0, 0)),
                        new ItemCurves.Group(0, new Share(0, 1)),
                        new ItemCurves.Group(19, new Share(99_999, 99_999))),
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(o -> new ItemCurves.Option(
                                "Option" + o, o == 3, List.of(new Share(0, 0), new Share(0, 1), new Share(1, 1))))
                        .toList());
        all.put("a crowded item", new ItemCharacteristicPicture(crowded, frame, language));
        all.put("its options", new DistractorPicture(crowded, frame, language));
        all.put("cohort of hard names", new CohortPicture(SampleFigures.hardCohort(), frame, language));
        all.put("cohort of nobody", new CohortPicture(SampleFigures.cohort(0), frame, language));
        all.put("no exposure", new ExposurePicture(new Exposure(.25, List.of()), frame, language));
        all.put(
                "always seen",
                new ExposurePicture(
                        new Exposure(
                                .01,
                                java.util.stream.IntStream.range(0, 9999)
                                        .mapToObj(i -> new Exposure.ItemExposure("x", new Share(1, 1)))
                                        .toList()),
                        frame,
                        language));
        all.put("no outcome", new ReliabilityPicture(new Reliability(10, List.of()), frame, language));
        all.put(
                "outcomes at the ends",
                new ReliabilityPicture(
                        new Reliability(
                                5,
                                List.of(
                                        new Reliability.Bin(0, new Share(0, 9)),
                                        new Reliability.Bin(1, new Share(0, 99_999)),
                                        new Reliability.Bin(.5, new Share(1, 2)))),
                        frame,
                        language));
        return all;
    }
}
