package org.thetaprep.runner.practice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.TestState;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.profile.ProfileStructure;

/**
 * Learners of known ability practise with the product's own {@link PracticeTest}: each has true item parameters drawn
 * from what the bank claims of its items, and a true profile drawn from the population.
 */
final class PracticeStudy {

    private static final int SEEDS = 3;

    private final PracticeBank bank;
    private final ContentPack pack;
    private final KnowledgeRules rules;

    PracticeStudy(ContentPack pack, KnowledgeRules rules) {
        this.pack = pack;
        this.rules = rules;
        this.bank = new PracticeBank(
                pack,
                pack.exam().blueprints().get(0),
                ItemParameters.JUDGED,
                new ReadinessModels().of(pack, pack.exam().blueprints().get(0), ItemParameters.JUDGED),
                rules);
    }

    /** How the items of a session are chosen. */
    enum Choice {
        /** As in the product. */
        ADAPTIVE_IN_LIMIT,
        /** As in the product, but without a limit to the exposure. */
        ADAPTIVE,
        AT_RANDOM
    }

    /**
     * What a set of learners showed.
     *
     * @param meanItems items given, on average
     * @param error mean of estimate less truth in the practised domain, in logits
     * @param rmse root mean square of that
     * @param coverage share of the learners whose 90 % interval holds the truth
     * @param highestExposure the share of learners who saw the item that was seen most
     * @param meanExposure the share of the bank that a learner saw, on average
     * @param distance mean distance of an item's difficulty from the learner's ability, in logits
     * @param types how many items of each type were given
     * @param standardError mean standard error of the practised domain at the end
     */
    record Outcome(
            double meanItems,
            double error,
            double rmse,
            double coverage,
            double highestExposure,
            double meanExposure,
            double distance,
            Map<String, Integer> types,
            double standardError) {}

    /**
     * Lets learners practise one domain.
     *
     * @param learners how many
     * @param domain its number
     * @param length how many items, or empty to go on until the standard error is as asked
     * @param standardError the standard error to stop at where no length is given
     * @param choice how items are chosen
     * @param seed seed of all chance
     */
    Outcome domain(int learners, int domain, Optional<Integer> length, double standardError, Choice choice, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PracticeExposure exposure = new PracticeExposure(bank);
        Map<ItemId, Integer> seen = new HashMap<>();
        Map<String, Integer> types = new HashMap<>();
        int d = ReadinessModels.domains(pack).indexOf(domain);
        double items = 0;
        double error = 0;
        double square = 0;
        double covered = 0;
        double distance = 0;
        double finalError = 0;
        for (int learner = 0; learner < learners; learner++) {
            double[] theta = draw(bank.model().profile().structure(), random);
            PracticeGoal goal = new PracticeGoal.InDomain(domain);
            PracticeEvent.Started started = new PracticeEvent.Started(
                    goal,
                    "any",
                    random.nextLong(),
                    length.or(() -> Optional.of(100)),
                    choice == Choice.ADAPTIVE_IN_LIMIT ? exposure.begin(goal, random) : List.of());
            Knowledge nothing = Knowledge.of(
                    List.of(),
                    pack,
                    pack.exam().blueprints().get(0),
                    ItemParameters.JUDGED,
                    bank.model(),
                    rules,
                    Instant.EPOCH);
            PracticeTest test = PracticeTest.of(bank, started, nothing, null, Map.of(), Instant.EPOCH);
            TestState<ProfileBelief> state = test.start();
            List<ScorableItem> left = new ArrayList<>(bank.items().stream()
                    .filter(item -> item.classification().task().domain() == domain)
                    .toList());
            while (length.isPresent() || state.belief().posterior().sd(d) > standardError) {
                Optional<ScorableItem> next =
                        choice == Choice.AT_RANDOM ? atRandom(left, state, length, random) : test.next(state).item();
                if (next.isEmpty()) {
                    break;
                }
                ScorableItem item = next.get();
                Logistic truth = ItemParameters.JUDGED.prior(item).draw(random);
                boolean right = random.nextDouble() < truth.correct(theta[d]);
                state = test.after(state, item.id(), right);
                exposure.given(item.id());
                seen.merge(item.id(), 1, Integer::sum);
                types.merge(item.type().id(), 1, Integer::sum);
                distance += Math.abs(ItemParameters.JUDGED.prior(item).difficultyMean() - theta[d]);
                items++;
            }
            double mean = state.belief().posterior().mean(d);
            error += mean - theta[d];
            square += (mean - theta[d]) * (mean - theta[d]);
            double low = state.belief().posterior().domain(d).quantile(0.05);
            double high = state.belief().posterior().domain(d).quantile(0.95);
            covered += low <= theta[d] && theta[d] <= high ? 1 : 0;
            finalError += state.belief().posterior().sd(d);
        }
        int inDomain = (int) bank.items().stream()
                .filter(item -> item.classification().task().domain() == domain)
                .count();
        return new Outcome(
                items / learners,
                error / learners,
                Math.sqrt(square / learners),
                covered / learners,
                seen.values().stream().mapToInt(count -> count).max().orElse(0) / (double) learners,
                items / learners / inDomain,
                distance / items,
                types,
                finalError / learners);
    }

    private static Optional<ScorableItem> atRandom(
            List<ScorableItem> left,
            TestState<ProfileBelief> state,
            Optional<Integer> length,
            SplittableRandom random) {
        boolean done = left.isEmpty()
                || length.filter(items -> state.administered().size() >= items).isPresent();
        return done ? Optional.empty() : Optional.of(left.remove(random.nextInt(left.size())));
    }

    private static double[] draw(ProfileStructure structure, SplittableRandom random) {
        double g = random.nextGaussian();
        double[] theta = new double[structure.domains()];
        for (int d = 0; d < theta.length; d++) {
            theta[d] = structure.loading(d) * g + structure.specificSd(d) * random.nextGaussian();
        }
        return theta;
    }

    /**
     * Prints the figures of a pack: {@code PracticeStudy FOLDER LEARNERS PRECISION_LEARNERS}, the second number for the runs
     * that go on until an estimate is precise.
     */
    public static void main(String[] arguments) throws Exception {
        ContentPack pack = PackReader.read(Path.of(arguments[0])).match(new PackReading.Cases<ContentPack>() {
            @Override
            public ContentPack readable(PackReading.Readable reading) {
                return reading.pack();
            }

            @Override
            public ContentPack unreadable(PackReading.Unreadable reading) {
                throw new IllegalArgumentException(reading.problems().toString());
            }
        });
        int learners = Integer.parseInt(arguments[1]);
        int precisely = Integer.parseInt(arguments[2]);
        PracticeStudy study = new PracticeStudy(pack, KnowledgeRules.USUAL);
        for (int domain : ReadinessModels.domains(pack)) {
            String name = "domain " + domain;
            for (int length : new int[] {10, 20}) {
                for (long seed = 1; seed <= (length == 10 ? SEEDS : 1); seed++) {
                    print(
                            name + ", " + length + " items in the limit, seed " + seed,
                            study.domain(learners, domain, Optional.of(length), 0, Choice.ADAPTIVE_IN_LIMIT, seed));
                }
                print(
                        name + ", " + length + " items without limit",
                        study.domain(learners, domain, Optional.of(length), 0, Choice.ADAPTIVE, 1));
            }
            print(name + ", SE .45", study.domain(precisely, domain, Optional.empty(), 0.45, Choice.ADAPTIVE, 2));
            print(
                    name + ", SE .45, at random",
                    study.domain(precisely, domain, Optional.empty(), 0.45, Choice.AT_RANDOM, 2));
        }
    }

    private static void print(String what, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%s: items %.1f, error %.3f, RMSE %.3f, 90 %% intervals cover %.3f, exposure max %.3f mean %.3f, distance %.2f, SE %.3f, %s%n",
                what,
                outcome.meanItems(),
                outcome.error(),
                outcome.rmse(),
                outcome.coverage(),
                outcome.highestExposure(),
                outcome.meanExposure(),
                outcome.distance(),
                outcome.standardError(),
                outcome.types());
    }
}
