package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.adaptive.Selection;
import org.thetaprep.scoring.adaptive.Stopping;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.Profiles;
import org.thetaprep.scoring.readiness.FormPredictor;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.ScaledScore;

/**
 * Learners sit randomly drawn forms of fifty items, as {@code thetaprep simulate --bank 50 --select fixed} has
 * them do.
 */
record FixedForms(int forms, int learnersPerForm, double labelShiftSd, Optional<Double> cut, long seed) {

    static final List<Integer> FIFTY = List.of(14, 13, 11, 12);

    List<Sitting.Result> run(Knowledge knowledge) {
        ProfileModel model = ProfileModel.withLabelShift(Profiles.fourDomains(), labelShiftSd);
        return IntStream.range(0, forms)
                .parallel()
                .mapToObj(form -> sitting(form, knowledge, model).run(done -> {}))
                .toList();
    }

    List<Outcome> outcomes(Knowledge knowledge) {
        return run(knowledge).stream()
                .flatMap(result -> result.outcomes().stream())
                .toList();
    }

    private Sitting<ProfileBelief> sitting(int form, Knowledge knowledge, ProfileModel model) {
        SplittableRandom random = new SplittableRandom(~(seed * Examinees.APART + form));
        List<SimulatedItem> items = ItemPopulation.judged().draw(FIFTY, labelShiftSd * random.nextGaussian(), random);
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add("i" + ids.size()));
        SimulatedBank bank = SimulatedBank.of(items, ids, knowledge);
        ProfileEstimation estimation = new ProfileEstimation(bank.bank(), model);
        Optional<Sitting.Forecaster<ProfileBelief>> exam = cut.map(theta -> new FutureExam(
                ItemPopulation.judged().draw(FIFTY, 0, random),
                theta,
                new FormPredictor(
                        FutureForm.ofMix(FIFTY, ItemPopulation.judged().mix()),
                        model,
                        ScaledScore.from100To1000(theta)),
                Optional.of(new ProfileEstimation(bank.unveiled().bank(), model))));
        return new Sitting<>(
                new AdaptiveTest<>(
                        bank.bank(),
                        estimation,
                        Selection.inOrder(),
                        Constraint.none(),
                        Pick.best(),
                        Stopping.length(50)),
                Reading.profile(Profiles.fourDomains()),
                Examinees.drawn(
                        bank,
                        Learners.profiles(Profiles.fourDomains()),
                        form * learnersPerForm,
                        learnersPerForm,
                        seed,
                        SplittableRandom::new),
                Sitting.Specification.none(),
                Optional.empty(),
                exam,
                false);
    }
}
