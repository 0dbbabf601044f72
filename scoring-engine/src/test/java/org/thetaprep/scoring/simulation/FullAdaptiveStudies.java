package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.ContentBalance;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.adaptive.ProfileSelection;
import org.thetaprep.scoring.adaptive.Selection;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.adaptive.Stopping;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.Profiles;

/** Runs the adaptive simulations of docs/measurement.md in full and prints their tables. */
public final class FullAdaptiveStudies {

    private static final double[] BLUEPRINT = {28, 26, 22, 24};
    private static final Pick ANY = (values, candidates, given, random) -> candidates.stream()
            .skip(random.nextInt(candidates.cardinality()))
            .findFirst()
            .orElseThrow();

    private FullAdaptiveStudies() {}

    public static void main(String[] args) {
        int banks = Integer.parseInt(args[0]);
        int learners = Integer.parseInt(args[1]);
        System.out.println("bank knowledge rule: items to mean domain SE .45 (share reached); domain SE at 50");
        for (int size : new int[] {300, 520}) {
            for (Knowledge knowledge : List.of(Knowledge.TRUE, Knowledge.EXPECTED)) {
                for (String rule : List.of("random", "variance", "composite", "worst")) {
                    row(size, knowledge, rule, banks, learners);
                }
            }
        }
    }

    private static void row(int size, Knowledge knowledge, String rule, int banks, int learners) {
        double items = 0;
        double reached = 0;
        double error = 0;
        double covered = 0;
        for (int b = 0; b < banks; b++) {
            SplittableRandom random = new SplittableRandom(1000 * size + b);
            List<SimulatedItem> truths = ItemPopulation.judged().draw(FullFormStudies.byDomain(size), 0, random);
            List<BankItem> bankItems = new ArrayList<>();
            for (SimulatedItem item : truths) {
                String id = "i" + bankItems.size();
                bankItems.add(
                        knowledge == Knowledge.TRUE
                                ? BankItem.known(id, item.domain(), item.truth())
                                : BankItem.uncertain(id, item.domain(), item.prior()));
            }
            List<double[]> profiles = new ArrayList<>();
            for (int n = 0; n < learners; n++) {
                profiles.add(Profiles.fourDomains().draw(random));
            }
            Bank bank = new Bank(bankItems);
            ProfileEstimation estimation = new ProfileEstimation(bank, ProfileModel.of(Profiles.fourDomains()));
            for (var taken : new AdaptiveStudy<>(
                            test(
                                    bank,
                                    estimation,
                                    rule,
                                    Stopping.anyOf(List.of(Stopping.domainPrecision(0.45), Stopping.length(200)))),
                            truths)
                    .run(profiles, b, SplittableRandom::new)) {
                items += taken.end().administered().size();
                reached += taken.reason() == StopReason.PRECISION ? 1 : 0;
            }
            for (var taken : new AdaptiveStudy<>(test(bank, estimation, rule, Stopping.length(50)), truths)
                    .run(profiles, b, SplittableRandom::new)) {
                error += taken.end().belief().meanDomainError();
                for (int d = 0; d < 4; d++) {
                    double below = taken.end().belief().posterior().domain(d).distribution(taken.profile()[d]);
                    covered += below > 0.025 && below < 0.975 ? 0.25 : 0;
                }
            }
        }
        int n = banks * learners;
        System.out.printf(
                Locale.ROOT,
                "%d %-9s %-10s %6.1f (%.2f)   %.3f   cover %.3f%n",
                size,
                knowledge,
                rule,
                items / n,
                reached / n,
                error / n,
                covered / n);
    }

    private static AdaptiveTest<ProfileBelief> test(
            Bank bank, ProfileEstimation estimation, String rule, Stopping<ProfileBelief> stop) {
        Selection<ProfileBelief> selection =
                switch (rule) {
                    case "worst" -> ProfileSelection.worstDomain();
                    case "composite" -> ProfileSelection.composite();
                    default -> ProfileSelection.variance(new double[] {1, 1, 1, 1});
                };
        Constraint constraint = rule.equals("worst") ? Constraint.none() : new ContentBalance(bank, BLUEPRINT);
        return new AdaptiveTest<>(
                bank, estimation, selection, constraint, rule.equals("random") ? ANY : Pick.best(), stop);
    }
}
