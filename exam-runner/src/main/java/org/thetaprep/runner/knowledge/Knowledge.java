package org.thetaprep.runner.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileEvidence;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScoredResponse;
import org.thetaprep.scoring.readiness.Session;

/**
 * What is known of one learner at an instant: all occasions so far, each answer with its weight.
 *
 * @param model the measurement model
 * @param counted the occasions, the oldest first, with what was made of each answer
 * @param evidence all of it as a likelihood
 */
public record Knowledge(ReadinessModel model, List<Counted> counted, ProfileEvidence evidence) {

    /**
     * A right answer less probable than this is called lucky. A blind guess among four options is right in one of four.
     */
    public static final double LUCKY_BELOW = 0.4;

    /**
     * An occasion and what was made of it.
     *
     * @param occasion the occasion
     * @param answers its answers, as they count
     * @param changeSd standard deviation of the change of ability since, until the next occasion or until now
     */
    public record Counted(Occasion occasion, List<CountedAnswer> answers, double changeSd) {}

    /**
     * An answer as it counts.
     *
     * @param answer the answer, its item under the task of the version
     * @param metBefore whether the learner had met the item, or another drawn from its model, on an earlier occasion
     * @param response what the model was told
     */
    public record CountedAnswer(GivenAnswer answer, boolean metBefore, ScoredResponse response) {}

    public Knowledge {
        counted = List.copyOf(counted);
    }

    /**
     * Weighs a learner's occasions.
     *
     * @param occasions the finished occasions, in any order; those that ended after {@code now} are left out
     * @param pack the pack in force, which says what the domains are
     * @param blueprint the version of the exam, which says what domain an item belongs to
     * @param parameters what is known of the items
     * @param model the measurement model of all three
     * @param rules how answers weigh
     * @param now the instant
     */
    public static Knowledge of(
            List<Occasion> occasions,
            ContentPack pack,
            Blueprint blueprint,
            ItemParameters parameters,
            ReadinessModel model,
            KnowledgeRules rules,
            Instant now) {
        ExamVersion version = pack.version(blueprint);
        List<Occasion> past = occasions.stream()
                .filter(occasion -> !occasion.at().isAfter(now))
                .sorted(Comparator.comparing(Occasion::at))
                .toList();
        Map<ItemPrior, ItemPrior> easier = new HashMap<>();
        Set<ItemId> met = new HashSet<>();
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            Occasion occasion = past.get(i);
            List<CountedAnswer> answers = new ArrayList<>();
            for (GivenAnswer given : occasion.answers()) {
                GivenAnswer answer = new GivenAnswer(version.placed(given.item()), given.response(), given.right());
                int domain = ReadinessModels.domain(
                        pack, answer.item().classification().task());
                if (domain >= 0) {
                    boolean again = met.contains(answer.item().id().authored());
                    ItemPrior prior = parameters.prior(answer.item());
                    answers.add(new CountedAnswer(
                            answer,
                            again,
                            new ScoredResponse(
                                    answer.item().id().value(),
                                    domain,
                                    again ? easier.computeIfAbsent(prior, rules::metBefore) : prior,
                                    answer.right(),
                                    rules.weight(occasion.conditions()))));
                }
            }
            occasion.shown().forEach(item -> met.add(item.authored()));
            Instant next = i + 1 < past.size() ? past.get(i + 1).at() : now;
            counted.add(
                    new Counted(occasion, answers, rules.changeSd(occasion, Duration.between(occasion.at(), next))));
        }
        return new Knowledge(model, counted, model.evidence(sessions(counted)));
    }

    private static List<Session> sessions(List<Counted> counted) {
        return counted.stream()
                .map(one -> new Session(
                        one.answers().stream().map(CountedAnswer::response).toList(), one.changeSd()))
                .toList();
    }

    /** How ready the learner is. */
    public Readiness readiness() {
        return model.assess(outlook());
    }

    /** A fresh form before the learner, for readiness and further questions. */
    public FormOutlook outlook() {
        return model.predictor().outlook(model.profile().posterior(evidence));
    }

    /**
     * The answers that were right though that was improbable for someone of whom this is known: they may be guesses. The
     * latest come first.
     */
    public List<CountedAnswer> lucky() {
        return lucky(model.profile().posterior(evidence));
    }

    /**
     * The same where the posterior is at hand.
     *
     * @param posterior of the evidence
     */
    public List<CountedAnswer> lucky(ProfilePosterior posterior) {
        Map<ScoredResponse, Double> chances = new HashMap<>();
        List<CountedAnswer> lucky = new ArrayList<>();
        for (Counted one : counted) {
            for (CountedAnswer answer : one.answers()) {
                if (answer.answer().right()
                        && chances.computeIfAbsent(kind(answer.response()), kind -> chance(kind, posterior))
                                < LUCKY_BELOW) {
                    lucky.add(answer);
                }
            }
        }
        Collections.reverse(lucky);
        return lucky;
    }

    /** An answer of which only the domain and the item's prior are looked at. */
    private static ScoredResponse kind(ScoredResponse response) {
        return new ScoredResponse("any", response.domain(), response.prior(), true, 1);
    }

    private double chance(ScoredResponse response, ProfilePosterior posterior) {
        return model.correct(response.prior(), posterior.domain(response.domain()));
    }

    /** Every answer, pretest items and items left open included, the latest occasion first. */
    public List<PastAnswer> past() {
        List<PastAnswer> past = new ArrayList<>();
        for (int i = counted.size() - 1; i >= 0; i--) {
            past.addAll(counted.get(i).occasion().past());
        }
        return past;
    }

    /** How many answers it rests on. */
    public int answers() {
        return counted.stream().mapToInt(one -> one.answers().size()).sum();
    }
}
