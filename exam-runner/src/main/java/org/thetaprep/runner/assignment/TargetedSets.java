package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.assembly.Quotas;
import org.thetaprep.runner.assignment.TargetedSet.Narrowing;
import org.thetaprep.runner.assignment.TargetedSet.Part;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * Plans targeted sets: for each learner items that were never shown to them, on what they are weakest in, at their level.
 *
 * <p>At their level means: of the items that serve an aim, those of the highest expected information under what is known of
 * the learner's ability in the item's domain; item types in the shares that they have among these items, since those that
 * cannot be guessed would come before all others; items of one situation only where nothing else is left.
 */
public final class TargetedSets {

    private final TargetBank bank;
    private final List<GridDensity> abilities;
    private final Weaknesses weaknesses;
    private final UnseenItems unseen;

    private TargetedSets(ProfilePosterior profile, LearnerPast past, TargetBank bank, long seed) {
        this.bank = bank;
        this.abilities = IntStream.range(0, profile.model().structure().domains())
                .mapToObj(profile::domain)
                .toList();
        this.weaknesses = new Weaknesses(profile, abilities, past, bank);
        this.unseen = new UnseenItems(bank, past.shown(), abilities, seed);
    }

    /**
     * Plans the set of one learner. The same arguments give the same set.
     *
     * @param profile what is known of the learner's abilities
     * @param past what the learner has had
     * @param bank the items
     * @param goal what the set is to do
     * @param seed decides between items that are as good as one another
     */
    public static TargetedSet plan(
            ProfilePosterior profile, LearnerPast past, TargetBank bank, TargetGoal goal, long seed) {
        return new TargetedSets(profile, past, bank, seed).plan(goal);
    }

    /**
     * A set with other items in place of those that the learner has been shown since it was planned; shorter where no other
     * serves.
     *
     * @param profile what is known of the learner's abilities now
     * @param past what the learner has had until now
     * @param bank the items
     * @param set the set as it was planned
     * @param seed decides between items that are as good as one another
     */
    static TargetedSet fresh(
            ProfilePosterior profile, LearnerPast past, TargetBank bank, TargetedSet set, long seed) {
        return new TargetedSets(profile, past, bank, seed).fresh(set, past.shown());
    }

    private TargetedSet fresh(TargetedSet set, Set<ItemId> shown) {
        unseen.take(set.items().stream().filter(item -> !shown.contains(item)).toList());
        List<Part> parts = new ArrayList<>();
        for (Part part : set.parts()) {
            List<ItemId> items = new ArrayList<>(part.items());
            items.removeAll(shown);
            items.addAll(unseen.pick(part.aim(), part.items().size() - items.size()));
            parts.add(new Part(part.aim(), part.reason(), items));
        }
        return set(parts, set.wanted(), set.narrowing());
    }

    private TargetedSet plan(TargetGoal goal) {
        return goal.extent().match(new Extent.Cases<>() {
            @Override
            public TargetedSet items(Extent.Items extent) {
                return spread(goal.focus(), extent.count());
            }

            @Override
            public TargetedSet minutes(Extent.Minutes extent) {
                return spread(goal.focus(), Math.min(Extent.MOST_ITEMS, bank.itemsIn(extent.minutes())));
            }

            @Override
            public TargetedSet precision(Extent.Precision extent) {
                return narrowing(extent);
            }
        });
    }

    private TargetedSet spread(TargetGoal.Focus focus, int count) {
        List<WeightedAim> served = weaknesses.in(focus).stream()
                .filter(aim -> unseen.serve(aim.aim()))
                .toList();
        List<WeightedAim> all = served.isEmpty() ? weaknesses.asInTheExam() : served;
        int[] counts = Quotas.of(all.stream().mapToDouble(WeightedAim::weight).toArray(), count);
        List<Part> parts = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < all.size(); i++) {
            List<ItemId> items = unseen.pick(all.get(i).aim(), counts[i]);
            open += counts[i] - items.size();
            parts.add(new Part(all.get(i).aim(), all.get(i).reason(), items));
        }
        for (int i = 0; i < parts.size() && open > 0; i++) {
            List<ItemId> more = unseen.pick(parts.get(i).aim(), open);
            open -= more.size();
            List<ItemId> items = new ArrayList<>(parts.get(i).items());
            items.addAll(more);
            parts.set(i, new Part(parts.get(i).aim(), parts.get(i).reason(), items));
        }
        return set(parts, count, Optional.empty());
    }

    private TargetedSet set(List<Part> parts, int wanted, Optional<Narrowing> narrowing) {
        List<Part> full = parts.stream().filter(part -> !part.items().isEmpty()).toList();
        int count = full.stream().mapToInt(part -> part.items().size()).sum();
        return new TargetedSet(full, wanted, bank.minutesOf(count), narrowing);
    }

    /**
     * As many items of the domain as are expected to bring its interval below the width: with each, one over the variance
     * grows by the item's expected information. What answers tell of a domain through the others is left out. Where the
     * attempt may end once the interval is narrow enough, as many as are allowed; it tells after each item, so that an answer
     * weighs as one of practice.
     */
    private TargetedSet narrowing(Extent.Precision extent) {
        int d = bank.domains().indexOf(extent.domain());
        Aim aim = Aim.ofDomain(extent.domain());
        GridDensity ability = abilities.get(d);
        double precision = 1 / (ability.sd() * ability.sd());
        int before = width(precision);
        List<ItemId> best = unseen.pick(aim, extent.most());
        Map<ItemId, ScorableItem> byId =
                bank.items().stream().collect(Collectors.toMap(ScorableItem::id, item -> item));
        double weight =
                KnowledgeRules.USUAL.weight(extent.stops() ? Occasion.Conditions.PRACTICE : Occasion.Conditions.EXAM);
        int enough = 0;
        while (width(precision) >= extent.points() && enough < best.size()) {
            precision += weight * bank.information(byId.get(best.get(enough)), ability.weights());
            enough++;
        }
        boolean reached = width(precision) < extent.points();
        boolean open = extent.stops() && before >= extent.points();
        List<ItemId> items = open ? best : best.subList(0, enough);
        return set(
                List.of(new Part(aim, weaknesses.given(d, before), items)),
                reached ? items.size() : extent.most(),
                Optional.of(new Narrowing(
                        extent.domain(), before, width(precision), open ? Optional.of(enough) : Optional.empty())));
    }

    private int width(double precision) {
        return bank.width(1 / Math.sqrt(precision));
    }
}
