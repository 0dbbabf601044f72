package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.ability.Bounds;
import org.thetaprep.scoring.ability.InformationKind;
import org.thetaprep.scoring.ability.WarmLikelihood;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.AbilitySelection;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.ContentBalance;
import org.thetaprep.scoring.adaptive.Eligibility;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.adaptive.ProfileSelection;
import org.thetaprep.scoring.adaptive.ShadowTest;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.adaptive.Stopping;
import org.thetaprep.scoring.adaptive.WeightedDeviations;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.Profiles;
import org.thetaprep.scoring.quadrature.Grid;

/** Runs the studies of forms, shadow tests and verdicts of docs/measurement in full. */
public final class FullFormStudies {

    private static final double CUT = 0.3;
    private static final double[] BLUEPRINT = {28, 26, 22, 24};

    private FullFormStudies() {}

    public static void main(String[] args) {
        switch (args[0]) {
            case "warm" -> warm();
            case "forms" -> forms();
            case "shadow" -> shadow(Integer.parseInt(args[1]));
            case "verdicts" -> verdicts(Integer.parseInt(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void warm() {
        for (double c : new double[] {-2, -1.5, -1, 0, 1, 1.5, 2}) {
            FixedCompositeStudy study = new FixedCompositeStudy(
                    Profiles.fourDomains(), ItemPopulation.judged(), List.of(14, 13, 11, 12), c, 300, 30);
            EstimateAccuracy a = study.run(
                    Knowledge.TRUE,
                    new WarmLikelihood(Bounds.symmetric(6), InformationKind.EXPECTED),
                    1,
                    SplittableRandom::new);
            System.out.printf(Locale.ROOT, "C %+.1f bias %+.3f cover %.3f%n", c, a.meanError(), a.coverage());
        }
    }

    static List<Integer> byDomain(int size) {
        int first = size * 28 / 100;
        int second = size * 26 / 100;
        int third = size * 22 / 100;
        return List.of(first, second, third, size - first - second - third);
    }

    private static List<CountRange> quotas(List<SimulatedItem> items, int[] counts) {
        List<CountRange> ranges = new ArrayList<>();
        for (int d = 0; d < counts.length; d++) {
            Set<Integer> places = new HashSet<>();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).domain() == d) {
                    places.add(i);
                }
            }
            ranges.add(CountRange.exactly("domain " + d, places, counts[d]));
        }
        return ranges;
    }

    private static Bank bank(List<SimulatedItem> items, Knowledge knowledge) {
        List<BankItem> list = new ArrayList<>();
        for (SimulatedItem item : items) {
            String id = "i" + list.size();
            list.add(
                    knowledge == Knowledge.TRUE
                            ? BankItem.known(id, item.domain(), item.truth())
                            : BankItem.uncertain(id, item.domain(), item.prior()));
        }
        return new Bank(list);
    }

    /** Composite standard error of forms of 50 assembled for information at the cut. */
    private static void forms() {
        for (int size : new int[] {300, 520}) {
            for (Knowledge knowledge : List.of(Knowledge.TRUE, Knowledge.EXPECTED)) {
                double error = 0;
                int n = 0;
                for (int b = 0; b < 12; b++) {
                    SplittableRandom random = new SplittableRandom(100 * size + b);
                    List<SimulatedItem> items = ItemPopulation.judged().draw(byDomain(size), 0, random);
                    double[] values = items.stream()
                            .mapToDouble(item -> knowledge.model(item).information(CUT))
                            .toArray();
                    Solution.Found form = (Solution.Found) new SwapSolver()
                            .select(SelectionProblem.of(values, 50, quotas(items, new int[] {14, 13, 11, 12})));
                    List<SimulatedItem> chosen =
                            form.forms().get(0).stream().map(items::get).toList();
                    ProfileModel model = ProfileModel.of(Profiles.fourDomains());
                    var curves = knowledge.curves(chosen, model.responseGrid());
                    for (int p = 0; p < 200; p++) {
                        double[] profile = Profiles.fourDomains().draw(random);
                        int[] answers = chosen.stream()
                                .mapToInt(item -> item.answer(profile, random))
                                .toArray();
                        error += model.posterior(FixedFormStudy.evidence(model, chosen, curves, answers, false))
                                .compositeSd();
                        n++;
                    }
                }
                System.out.printf(Locale.ROOT, "%d %s composite SE %.3f%n", size, knowledge, error / n);
            }
        }
    }

    /** Shadow tests of 30 items with topics and enemies, with exposure held at 0.25. */
    private static void shadow(int tests) {
        SplittableRandom random = new SplittableRandom(77);
        List<SimulatedItem> items = ItemPopulation.judged().draw(byDomain(300), 0, random);
        List<CountRange> ranges = quotas(items, new int[] {8, 8, 7, 7});
        for (int t = 0; t < 15; t++) {
            int first = t;
            Set<Integer> topic = new HashSet<>();
            IntStream.range(0, 300).filter(i -> i % 15 == first).forEach(topic::add);
            ranges.add(new CountRange("topic " + t, topic, 1, 4));
        }
        for (int e = 0; e < 30; e++) {
            ranges.add(CountRange.atMost("enemies " + e, Set.of(e * 5, e * 5 + 1), 1));
        }
        Bank bank = bank(items, Knowledge.TRUE);
        AbilityEstimation eap = AbilityEstimation.posteriorMean(bank, Grid.between(-6, 6, 61), 0, 1);
        Constraint shadow = new ShadowTest(30, ranges, new SwapSolver(), new WeightedDeviations(30, ranges));
        for (boolean controlled : new boolean[] {false, true}) {
            Eligibility control = Eligibility.of(300, controlled ? 0.25 : 1, 0.999, 30);
            var study = new AdaptiveStudy<>(
                    new AdaptiveTest<>(
                            bank, eap, AbilitySelection.information(), shadow, Pick.best(), Stopping.length(30)),
                    items);
            double[] used = new double[300];
            int burnIn = tests / 5;
            int broken = 0;
            double squared = 0;
            for (int t = 0; t < tests; t++) {
                BitSet barred = control.drawBarred(random);
                double theta = random.nextGaussian();
                var end = study.take(new double[] {theta, theta, theta, theta}, barred, random)
                        .end();
                control = control.after(barred, end.administered());
                for (CountRange range : ranges) {
                    long count = end.administered().stream()
                            .filter(range.items()::contains)
                            .count();
                    broken += count < range.least() || count > range.most() ? 1 : 0;
                }
                squared += (end.belief().theta() - theta) * (end.belief().theta() - theta);
                if (t >= burnIn) {
                    end.administered().forEach(i -> used[i]++);
                }
            }
            double most = Arrays.stream(used).max().orElse(0) / (tests - burnIn);
            System.out.printf(
                    Locale.ROOT,
                    "controlled %s: %d tests, broken %d, max exposure %.3f, rmse %.3f%n",
                    controlled,
                    tests,
                    broken,
                    most,
                    Math.sqrt(squared / tests));
        }
    }

    /** Three verdicts at odds of 19:1 with 20 to 200 items from a bank of 520. */
    private static void verdicts(int learners) {
        for (Knowledge knowledge : List.of(Knowledge.TRUE, Knowledge.EXPECTED)) {
            for (double distance : new double[] {-0.5, -0.3, 0.3, 0.5}) {
                int wrong = 0;
                int open = 0;
                List<Integer> lengths = new ArrayList<>();
                for (int b = 0; b < 4; b++) {
                    SplittableRandom random = new SplittableRandom(5200 + b);
                    List<SimulatedItem> items = ItemPopulation.judged().draw(byDomain(520), 0, random);
                    Bank bank = bank(items, knowledge);
                    var test = new AdaptiveTest<>(
                            bank,
                            new ProfileEstimation(bank, ProfileModel.of(Profiles.fourDomains())),
                            ProfileSelection.composite(),
                            new ContentBalance(bank, BLUEPRINT),
                            Pick.best(),
                            Stopping.posteriorOdds(CUT, 19, 20, 200));
                    List<double[]> profiles = new ArrayList<>();
                    for (int n = 0; n < learners / 4; n++) {
                        double c = CUT + distance;
                        profiles.add(atComposite(Profiles.fourDomains().draw(random), c));
                    }
                    StopReason mistake = distance > 0 ? StopReason.BELOW : StopReason.ABOVE;
                    for (var taken : new AdaptiveStudy<>(test, items).run(profiles, b, SplittableRandom::new)) {
                        wrong += taken.reason() == mistake ? 1 : 0;
                        open += taken.reason() == StopReason.TOO_CLOSE_TO_TELL ? 1 : 0;
                        lengths.add(taken.end().administered().size());
                    }
                }
                lengths.sort(null);
                System.out.printf(
                        Locale.ROOT,
                        "%-8s %+.1f: wrong %.3f, too close %.3f, median length %d%n",
                        knowledge,
                        distance,
                        wrong / (double) lengths.size(),
                        open / (double) lengths.size(),
                        lengths.get(lengths.size() / 2));
            }
        }
    }

    private static double[] atComposite(double[] profile, double composite) {
        var s = Profiles.fourDomains();
        double move = (composite - s.composite(profile)) / s.compositeVariance();
        double common = 0;
        for (int d = 0; d < 4; d++) {
            common += s.weight(d) * s.loading(d);
        }
        for (int d = 0; d < 4; d++) {
            profile[d] += move * (s.loading(d) * common + s.weight(d) * s.specificSd(d) * s.specificSd(d));
        }
        return profile;
    }
}
