package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.simulation.Learners;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Who takes a simulated test, as options of a command. */
final class LearnerOptions {

    private static final int MOST_PERSONS = 1_000_000;
    private static final double HIGHEST_LOADING = 0.99;

    /** The domains of a bank that is drawn, with their loadings and weights. */
    private static final Map<String, double[]> DRAWN = new LinkedHashMap<>();

    static {
        DRAWN.put("D1", new double[] {0.90, 28});
        DRAWN.put("D2", new double[] {0.88, 26});
        DRAWN.put("D3", new double[] {0.85, 22});
        DRAWN.put("D4", new double[] {0.90, 24});
    }

    @ArgGroup(multiplicity = "1")
    private People people;

    @Option(
            names = "--loadings",
            paramLabel = "DOMAIN=L",
            split = ",",
            description =
                    "Learners have a profile: ability in domain d is loading x g + sqrt(1 - loading^2) x e, with g "
                            + "and every e standard normal (default with --bank: D1=0.9,D2=0.88,D3=0.85,D4=0.9).")
    private Map<String, Double> loadings = new LinkedHashMap<>();

    @Option(
            names = "--weights",
            paramLabel = "DOMAIN=W",
            split = ",",
            description =
                    "Weights of the domains in the composite (default: those of --balance; with --bank D1=28,D2=26,"
                            + "D3=22,D4=24; else equal).")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Option(
            names = "--true-mean",
            paramLabel = "M",
            description =
                    "Learners have one ability, the same in every domain, with this mean, in logits (default: 0).")
    private Optional<Double> trueMean;

    @Option(
            names = "--true-sd",
            paramLabel = "S",
            description = "Standard deviation of that one ability; 0 puts all at the mean (default: 1).")
    private Optional<Double> trueSd;

    @Option(
            names = "--true-composite",
            paramLabel = "C",
            description = "All learners have this composite ability; their profiles vary as the population allows.")
    private Optional<Double> trueComposite;

    private static final class People {

        @Option(names = "--persons", paramLabel = "N", required = true, description = "How many people to draw.")
        private Optional<Integer> persons;

        @Option(
                names = "--responses",
                paramLabel = "R.csv",
                required = true,
                description = "Replay: each person answers as this table says.")
        private Optional<Path> responses;
    }

    /**
     * Makes sure that the options are in range.
     *
     * @param drawn whether the bank is drawn
     * @throws WrongUse if one is not
     */
    void requireValid(boolean drawn) {
        people.persons.ifPresent(count -> WrongUse.unless(
                count >= 1 && count <= MOST_PERSONS, "--persons must be 1 to " + MOST_PERSONS + ", was " + count));
        WrongUse.unless(
                people.responses.isEmpty() || !drawn, "--responses needs --items, the items that were answered");
        trueMean.ifPresent(mean -> WrongUse.unless(Double.isFinite(mean), "--true-mean must be finite, was " + mean));
        trueSd.ifPresent(sd -> WrongUse.unless(
                sd >= 0 && Double.isFinite(sd), "--true-sd must be finite and not negative, was " + sd));
        trueComposite.ifPresent(c -> WrongUse.unless(Double.isFinite(c), "--true-composite must be finite, was " + c));
        WrongUse.unless(
                trueComposite.isEmpty() || !hasOneAbility(),
                "--true-composite goes without --true-mean and --true-sd, which give learners one ability");
        WrongUse.unless(
                trueComposite.isEmpty() || drawn || !loadings.isEmpty(),
                "--true-composite needs --loadings, the learners' profile");
        loadings.forEach((domain, loading) -> WrongUse.unless(
                loading >= 0 && loading <= HIGHEST_LOADING,
                "--loadings of " + domain + " must be 0 to " + HIGHEST_LOADING + ", was " + loading));
        weights.forEach((domain, weight) -> WrongUse.unless(
                weight > 0 && Double.isFinite(weight), "--weights of " + domain + " must be above 0, was " + weight));
        WrongUse.unless(
                !drawn || loadings.isEmpty() || loadings.keySet().equals(DRAWN.keySet()),
                "--loadings must be of " + String.join(", ", DRAWN.keySet()) + ", the domains of a drawn bank");
        WrongUse.unless(
                weights.isEmpty() || weights.keySet().equals(loadingsOf(drawn).keySet()),
                "--weights must be of the domains that have loadings, "
                        + String.join(", ", loadingsOf(drawn).keySet()));
    }

    private Map<String, Double> loadingsOf(boolean drawn) {
        if (!drawn || !loadings.isEmpty()) {
            return loadings;
        }
        Map<String, Double> known = new LinkedHashMap<>();
        DRAWN.forEach((domain, numbers) -> known.put(domain, numbers[0]));
        return known;
    }

    /** How many people are drawn, unless answers are replayed. */
    Optional<Integer> persons() {
        return people.persons;
    }

    /** The table of answers that are replayed. */
    Optional<Path> responses() {
        return people.responses;
    }

    /** The names of the domains of the learners' profile; none if they have one ability only. */
    List<String> domains(boolean drawn) {
        return List.copyOf(loadingsOf(drawn).keySet());
    }

    /**
     * The structure of the profile, if there is one.
     *
     * @param drawn whether the bank is drawn
     * @param balance shares of the domains, used as weights where none are given; may be empty
     */
    Optional<ProfileStructure> structure(boolean drawn, Map<String, Double> balance) {
        Map<String, Double> known = loadingsOf(drawn);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double[] loading = known.values().stream().mapToDouble(value -> value).toArray();
        double[] weight = known.keySet().stream()
                .mapToDouble(domain -> {
                    if (!weights.isEmpty()) {
                        return weights.get(domain);
                    }
                    if (drawn) {
                        return DRAWN.get(domain)[1];
                    }
                    return balance.getOrDefault(domain, balance.isEmpty() ? 1 : Double.NaN);
                })
                .toArray();
        return Optional.of(ProfileStructure.of(loading, weight));
    }

    /**
     * The population that people are drawn from.
     *
     * @param structure the profile, if there is one
     * @param domains number of domains that the items are numbered by
     */
    Learners learners(Optional<ProfileStructure> structure, int domains) {
        if (structure.isEmpty() || hasOneAbility()) {
            return Learners.oneAbility(domains, trueMean.orElse(0.0), trueSd.orElse(1.0));
        }
        return trueComposite
                .map(composite -> Learners.atComposite(structure.get(), composite))
                .orElseGet(() -> Learners.profiles(structure.get()));
    }

    private boolean hasOneAbility() {
        return trueMean.isPresent() || trueSd.isPresent();
    }
}
