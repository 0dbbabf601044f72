package org.thetaprep.scoring.adaptive;

import java.util.HashMap;
import java.util.Map;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.profile.ProfileEvidence;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.quadrature.Grid;

/** A profile of domain abilities, by the exact posterior of {@link ProfileModel}. */
public final class ProfileEstimation implements Estimation<ProfileBelief> {

    private final Bank bank;
    private final ProfileModel model;
    private final ResponseCurves[] curves;
    private final double[][][] probabilities;
    private final ProfileEvidence earlier;
    private final double weight;

    private ProfileEstimation(ProfileEstimation tables, ProfileEvidence earlier, double weight) {
        this.bank = tables.bank;
        this.model = tables.model;
        this.curves = tables.curves;
        this.probabilities = tables.probabilities;
        this.earlier = earlier;
        this.weight = weight;
    }

    /**
     * Prepares the estimation.
     *
     * @param bank the items
     * @param model the structure of the domains, as many as the bank has
     */
    public ProfileEstimation(Bank bank, ProfileModel model) {
        if (bank.domains() > model.structure().domains()) {
            throw new IllegalArgumentException(
                    "bank must have at most " + model.structure().domains() + " domains, but has " + bank.domains());
        }
        this.bank = bank;
        this.model = model;
        this.earlier = model.noEvidence();
        this.weight = 1;
        this.curves = new ResponseCurves[bank.size()];
        this.probabilities = new double[bank.size()][][];
        Map<ResponseModel, Integer> first = new HashMap<>();
        for (int i = 0; i < bank.size(); i++) {
            ResponseModel item = bank.item(i).model();
            int known = first.merge(item, i, Math::min);
            curves[i] = known < i ? curves[known] : ResponseCurves.of(item, model.responseGrid());
            probabilities[i] = known < i ? probabilities[known] : probabilities(item, model.thetaGrid());
        }
    }

    private static double[][] probabilities(ResponseModel item, Grid grid) {
        double[][] table = new double[item.categories()][grid.size()];
        double[] p = new double[item.categories()];
        for (int q = 0; q < grid.size(); q++) {
            item.probabilities(grid.node(q), p);
            for (int k = 0; k < p.length; k++) {
                table[k][q] = p[k];
            }
        }
        return table;
    }

    @Override
    public ProfileBelief start() {
        return new ProfileBelief(this, earlier, 0);
    }

    /**
     * The same estimation for a learner of whom something is known before the test begins.
     *
     * @param evidence earlier answers, gathered for the same model
     * @param answerWeight the power of the likelihood of each answer of this test, above 0 and at most 1
     */
    public ProfileEstimation startingFrom(ProfileEvidence evidence, double answerWeight) {
        return new ProfileEstimation(this, evidence, answerWeight);
    }

    @Override
    public ProfileBelief after(ProfileBelief belief, int item, int category) {
        BankItem given = bank.item(item);
        return new ProfileBelief(
                this,
                belief.evidence().plus(given.domain(), curves[item], category, given.judged(), weight),
                belief.answers() + 1);
    }

    Bank bank() {
        return bank;
    }

    ProfileModel model() {
        return model;
    }

    /** The probability of each category at each ability node. */
    double[][] probabilities(int item) {
        return probabilities[item];
    }
}
