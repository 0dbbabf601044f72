package org.thetaprep.runner.gallery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.gallery.SamplePages.Sample;
import org.thetaprep.runner.platform.web.SiteVisitor;
import org.thetaprep.runner.standing.web.EffectView;
import org.thetaprep.runner.standing.web.EffectView.Line;

/** What an assignment changed, before anything can be said of it and after. */
final class SampleEffect {

    private static final String LEARNER = "/cohorts/c1";

    private SampleEffect() {}

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put(
                "assignment-effect-none",
                page(
                        "Nobody has a mock exam before and after it yet.",
                        List.of(
                                new EffectView("Ada Løvelace", LEARNER, "took no mock exam since", List.of()),
                                new EffectView("Chioma <script>", LEARNER, "has not handed it in", List.of())),
                        List.of()));
        pages.put(
                "assignment-effect",
                page(
                        "There is no proof that the cohort has changed.",
                        List.of(
                                new EffectView(
                                        "Bartholomew Featherstonehaugh-Wolstenholme",
                                        LEARNER,
                                        "Mock exam 1, 3 Nov 2026, and Mock exam 2, 23 Nov 2026",
                                        List.of(
                                                line("All domains", 40, -110, 190, "no proof of a change"),
                                                line("3 Deltas", 318, 160, 576, "risen"),
                                                new Line("4 Dams", "", "", "", 0, 0, 0, "too few answers to tell"))),
                                new EffectView(
                                        "Dmitri",
                                        LEARNER,
                                        "Mock exam 1, 3 Nov 2026, and Mock exam 2, 23 Nov 2026",
                                        List.of(line("All domains", -700, -820, -580, "fallen")))),
                        List.of(
                                new EffectView(
                                        "What it was aimed at",
                                        "",
                                        "6 learners",
                                        List.of(line("", 43, -20, 106, "no proof of a change"))),
                                new EffectView(
                                        "3 Deltas",
                                        "",
                                        "2 learners",
                                        List.of(new Line("", "", "", "", 0, 0, 0, "fewer than 5 learners to compare"))))));
        return pages;
    }

    private static Line line(String of, int points, int low, int high, String verdict) {
        String gain = points + " (" + low + " to " + high + ")";
        return new Line(of, "602", String.valueOf(602 + points), gain, points, low, high, verdict);
    }

    private static Sample page(String finding, List<EffectView> learners, List<EffectView> means) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "assignments");
        model.put("visitor", new SiteVisitor("Grace", false, true, false, false));
        model.put("cohort", new CohortView("c1", "Rivers & <script>", "/cohorts/c1", 6, false));
        model.put("title", "Week 1 \"><script>");
        model.put("path", "/cohorts/c1/assignments");
        model.put("finding", finding);
        model.put("learners", learners);
        model.put("means", means);
        model.put("behind", means.isEmpty() ? 2 : 0);
        return new Sample("assignment-effect", model);
    }
}
