package org.thetaprep.scoring.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileEvidence;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * Turns scored answers into {@link Readiness}. Build one for an exam and a bank, and keep it: it
 * remembers the response curves of the priors it has met (one table per distinct prior). It can be
 * shared between threads, and the same answers always give the same bits.
 */
public final class ReadinessModel {

    /** The error that a bank's difficulty labels are taken to share, in logits. */
    public static final double LABEL_SHIFT_SD = 0.25;

    /** Answers a domain needs before anything is said of it. */
    public static final int MINIMUM_RESPONSES = 5;

    private final ProfileModel profile;
    private final ScaledScore scale;
    private final int minimumResponses;
    private final FormPredictor predictor;
    private final Map<ItemPrior, ResponseCurves> curves = new ConcurrentHashMap<>();
    private final Map<ItemPrior, double[]> correct = new ConcurrentHashMap<>();

    /**
     * A model with the usual label shift and minimum of answers.
     *
     * @param structure the domains
     * @param scale the reporting scale with the cut
     * @param nextForm the fresh form whose result is predicted
     */
    public ReadinessModel(ProfileStructure structure, ScaledScore scale, FutureForm nextForm) {
        this(structure, scale, nextForm, LABEL_SHIFT_SD, MINIMUM_RESPONSES);
    }

    /**
     * A model with every choice stated.
     *
     * @param structure the domains
     * @param scale the reporting scale with the cut
     * @param nextForm the fresh form whose result is predicted
     * @param labelShiftSd standard deviation of the error that all judged difficulties share, in logits: 0,
     *     or from 0.1 to 1
     * @param minimumResponses answers a domain needs before its state is said, at least 1
     */
    public ReadinessModel(
            ProfileStructure structure,
            ScaledScore scale,
            FutureForm nextForm,
            double labelShiftSd,
            int minimumResponses) {
        if (nextForm.domains() != structure.domains()) {
            throw new IllegalArgumentException("nextForm must have " + structure.domains()
                    + " domains as the structure has, but has " + nextForm.domains());
        }
        if (minimumResponses < 1) {
            throw new IllegalArgumentException("minimumResponses must be at least 1, but is " + minimumResponses);
        }
        this.profile = ProfileModel.withLabelShift(structure, labelShiftSd);
        this.scale = Objects.requireNonNull(scale, "scale");
        this.minimumResponses = minimumResponses;
        this.predictor = new FormPredictor(nextForm, profile, scale);
    }

    /** The reporting scale. */
    public ScaledScore scale() {
        return scale;
    }

    /** The profile model, for further questions to {@link #posterior}. */
    public ProfileModel profile() {
        return profile;
    }

    /**
     * The posterior of the learner's profile.
     *
     * @param responses the scored answers, in any order, possibly none
     * @throws IllegalArgumentException if a response names a domain that the structure does not have
     */
    public ProfilePosterior posterior(List<ScoredResponse> responses) {
        return profile.posterior(add(profile.noEvidence(), responses));
    }

    private ProfileEvidence add(ProfileEvidence start, List<ScoredResponse> responses) {
        ProfileEvidence evidence = start;
        for (ScoredResponse response : responses) {
            if (response.domain() >= profile.structure().domains()) {
                throw new IllegalArgumentException("domain of item " + response.itemId() + " must be below "
                        + profile.structure().domains() + ", but is " + response.domain());
            }
            ResponseCurves item = curves.computeIfAbsent(
                    response.prior(), prior -> ResponseCurves.of(ExpectedResponse.of(prior), profile.responseGrid()));
            evidence = evidence.plus(
                    response.domain(),
                    item,
                    response.correct() ? 1 : 0,
                    response.prior().judged(),
                    response.weight());
        }
        return evidence;
    }

    /**
     * The evidence of answers given at different times, for further questions to {@link #profile}.
     *
     * @param sessions the sessions, the oldest first, each with the change to expect after it
     * @throws IllegalArgumentException if a response names a domain that the structure does not have
     */
    public ProfileEvidence evidence(List<Session> sessions) {
        ProfileEvidence evidence = profile.noEvidence();
        for (Session session : sessions) {
            evidence = add(evidence, session.responses()).laterBy(session.changeSd());
        }
        return evidence;
    }

    /**
     * Assesses a learner.
     *
     * @param responses the scored answers, in any order, possibly none
     * @throws IllegalArgumentException if a response names a domain that the structure does not have
     */
    public Readiness assess(List<ScoredResponse> responses) {
        return assess(add(profile.noEvidence(), responses));
    }

    /**
     * Assesses a learner whose answers were given at different times.
     *
     * @param sessions the sessions, the oldest first, each with the change to expect after it
     * @throws IllegalArgumentException if a response names a domain that the structure does not have
     */
    public Readiness assessSessions(List<Session> sessions) {
        return assess(evidence(sessions));
    }

    /**
     * The chance of a right answer, E[P*(θ)]: the expected response of an item that is known by its prior
     * (Mislevy, Wingersky &amp; Sheehan 1994), averaged over the posterior of θ.
     *
     * @param item what is known of the item
     * @param ability the posterior of the ability that it asks for, of {@link #profile}
     * @return from 0 to 1
     */
    public double correct(ItemPrior item, GridDensity ability) {
        if (!ability.grid().equals(profile.thetaGrid())) {
            throw new IllegalArgumentException(
                    "ability must be on the grid " + profile.thetaGrid() + ", but is on " + ability.grid());
        }
        double[] table = correct.computeIfAbsent(item, this::correct);
        double[] weights = ability.weights();
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * table[i];
            total += weights[i];
        }
        return Math.min(1, sum / total);
    }

    private double[] correct(ItemPrior item) {
        ExpectedResponse response = ExpectedResponse.of(item);
        return Arrays.stream(profile.thetaGrid().nodes()).map(response::correct).toArray();
    }

    /** What the prediction of the next form rests on. */
    public FormPredictor predictor() {
        return predictor;
    }

    /**
     * Assesses a learner of whom this is known.
     *
     * @param evidence answers gathered for {@link #profile}
     */
    public Readiness assess(ProfileEvidence evidence) {
        return assess(profile.posterior(evidence));
    }

    /**
     * Assesses a learner of whom this is known.
     *
     * @param posterior the learner's profile, of {@link #profile}
     */
    public Readiness assess(ProfilePosterior posterior) {
        return assess(predictor.outlook(posterior));
    }

    /**
     * Assesses a learner who has this before them.
     *
     * @param outlook an outlook of {@link #predictor}
     */
    public Readiness assess(FormOutlook outlook) {
        int responses = 0;
        ProfilePosterior posterior = outlook.posterior();
        ScoreEstimate overall =
                ScoreEstimate.of(posterior.compositeMean(), posterior.compositeSd(), posterior.composite(), scale);
        List<DomainReadiness> domains = new ArrayList<>();
        for (int d = 0; d < profile.structure().domains(); d++) {
            GridDensity density = posterior.domain(d);
            ScoreEstimate estimate = ScoreEstimate.of(posterior.mean(d), posterior.sd(d), density, scale);
            int count = posterior.responses(d);
            responses += count;
            DomainState state = DomainState.of(count, minimumResponses, estimate.ninety(), scale.cutScore());
            domains.add(new DomainReadiness(d, count, estimate, state));
        }
        return new Readiness(responses, overall, domains, outlook.prediction());
    }
}
