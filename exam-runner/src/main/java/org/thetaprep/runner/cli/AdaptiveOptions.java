package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thetaprep.scoring.adaptive.AbilityBelief;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.AbilitySelection;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.Belief;
import org.thetaprep.scoring.adaptive.Estimation;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.adaptive.ProfileSelection;
import org.thetaprep.scoring.adaptive.Selection;
import org.thetaprep.scoring.adaptive.Stopping;
import picocli.CommandLine.Option;

/** Which items a test gives and when it ends, as options of a command. */
final class AdaptiveOptions {

    private static final Map<String, Selection<AbilityBelief>> OF_ABILITY = new TreeMap<>(Map.of(
            "mfi", AbilitySelection.information(),
            "bopt", AbilitySelection.nearestDifficulty(),
            "mlwi", AbilitySelection.likelihoodWeighted(),
            "mpwi", AbilitySelection.posteriorWeighted(),
            "kl", AbilitySelection.divergence(),
            "klp", AbilitySelection.posteriorDivergence(),
            "mei", AbilitySelection.expectedInformation(true),
            "mefi", AbilitySelection.expectedInformation(false),
            "mepv", AbilitySelection.expectedVariance()));

    private static final Set<String> OF_PROFILE = new TreeSet<>(Set.of("variance", "composite", "worst"));

    private static final Set<String> OF_EITHER = new TreeSet<>(Set.of("fixed", "random", "cut"));

    @Option(
            names = "--select",
            paramLabel = "RULE",
            required = true,
            description =
                    "One ability: mfi (maximum information), bopt (nearest difficulty), mlwi and mpwi (information "
                            + "weighted by likelihood, by posterior), kl and klp (divergence, weighted likewise), mei and mefi "
                            + "(expected information, observed or Fisher's), mepv (expected posterior variance). A profile: "
                            + "variance (largest decrease of the domains' summed posterior variance), composite (of the "
                            + "composite's), worst (of the domain known worst). Either: fixed (the order of the bank), random, cut "
                            + "(information at --cut, so that all get one form assembled for it).")
    private String select;

    @Option(names = "--length", paramLabel = "N", required = true, description = "Most items of a test.")
    private int length;

    @Option(
            names = "--min-length",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fewest items of a test that ends earlier (default: ${DEFAULT-VALUE}).")
    private int minLength;

    @Option(
            names = "--stop-se",
            paramLabel = "SE",
            description = "End earlier, once the standard error (for a profile: of the composite) is at most this.")
    private Optional<Double> stopSe;

    @Option(
            names = "--stop-domain-se",
            paramLabel = "SE",
            description = "End earlier, once the mean of the domains' standard errors is at most this.")
    private Optional<Double> stopDomainSe;

    @Option(
            names = "--stop-every-domain-se",
            paramLabel = "SE",
            description = "End earlier, once the standard error of every domain is at most this.")
    private Optional<Double> stopEveryDomainSe;

    @Option(
            names = "--cut",
            paramLabel = "THETA",
            description = "The pass mark, in logits, for --odds, --select cut and --pass-form.")
    private Optional<Double> cut;

    @Option(
            names = "--odds",
            paramLabel = "O",
            description =
                    "Classify: end once the posterior odds of above or below --cut are this, such as 19; else, at "
                            + "--length, too close to tell.")
    private Optional<Double> odds;

    @Option(
            names = "--balance",
            paramLabel = "DOMAIN=SHARE",
            split = ",",
            description = "Keep the domains near these shares, such as D1=0.28,D2=0.26,... (Kingsbury & Zara).")
    private Map<String, Double> balance = new LinkedHashMap<>();

    @Option(
            names = "--shadow",
            description = "Meet the shares of --balance, as whole numbers of --length, exactly by shadow tests.")
    private boolean shadow;

    @Option(
            names = "--ranges",
            paramLabel = "C.csv",
            description =
                    "More ranges to meet by shadow tests: column,value,least,most, where column is one of the item "
                            + "table's, and value * means each of its values; so enemies,*,0,1.")
    private Optional<Path> ranges;

    @Option(
            names = "--randomesque",
            paramLabel = "K",
            defaultValue = "1",
            description = "Give one of the K best items, each as likely (default: ${DEFAULT-VALUE}, the best).")
    private int randomesque;

    /**
     * Makes sure that the options are in range.
     *
     * @param profile whether a profile is estimated
     * @throws WrongUse if one is not
     */
    void requireValid(boolean profile) {
        Set<String> known = new TreeSet<>(OF_EITHER);
        known.addAll(profile ? OF_PROFILE : OF_ABILITY.keySet());
        WrongUse.unless(
                known.contains(rule()),
                "--select must be one of " + String.join(", ", known)
                        + (profile ? " for a profile" : " for one ability") + ", was " + select);
        WrongUse.unless(length >= 1, "--length must be at least 1, was " + length);
        WrongUse.unless(
                minLength >= 1 && minLength <= length,
                "--min-length must be 1 to --length, " + length + ", was " + minLength);
        WrongUse.unless(randomesque >= 1, "--randomesque must be at least 1, was " + randomesque);
        WrongUse.unless(
                randomesque == 1 || !rule().equals("fixed") && !rule().equals("random"),
                "--randomesque has no meaning with --select " + rule());
        requirePositive("--stop-se", stopSe);
        requirePositive("--stop-domain-se", stopDomainSe);
        requirePositive("--stop-every-domain-se", stopEveryDomainSe);
        WrongUse.unless(
                profile || stopDomainSe.isEmpty() && stopEveryDomainSe.isEmpty(),
                "--stop-domain-se and --stop-every-domain-se need --estimate profile");
        cut.ifPresent(theta -> WrongUse.unless(Double.isFinite(theta), "--cut must be finite, was " + theta));
        odds.ifPresent(ratio -> WrongUse.unless(
                ratio > 1 && Double.isFinite(ratio), "--odds must be above 1, such as 19, was " + ratio));
        WrongUse.unless(odds.isEmpty() || cut.isPresent(), "--odds needs --cut, the ability to be classified against");
        WrongUse.unless(!rule().equals("cut") || cut.isPresent(), "--select cut needs --cut, the ability to aim at");
        balance.forEach((domain, share) -> WrongUse.unless(
                share > 0 && Double.isFinite(share), "--balance of " + domain + " must be above 0, was " + share));
        WrongUse.unless(!shadow || !balance.isEmpty() || ranges.isPresent(), "--shadow needs --balance or --ranges");
    }

    private static void requirePositive(String option, Optional<Double> value) {
        value.ifPresent(se -> WrongUse.unless(se > 0 && Double.isFinite(se), option + " must be above 0, was " + se));
    }

    /** The shares of the domains that are to be kept, in the order of the option; may be empty. */
    Map<String, Double> balance() {
        return balance;
    }

    /** The table of ranges. */
    Optional<Path> ranges() {
        return ranges;
    }

    /** Whether tests are held to their specification by shadow tests. */
    boolean shadow() {
        return shadow || ranges.isPresent();
    }

    /** Most items of a test. */
    int length() {
        return length;
    }

    /** The pass mark, in logits. */
    Optional<Double> cut() {
        return cut;
    }

    /** Whether tests end in a verdict. */
    boolean classifies() {
        return odds.isPresent();
    }

    /** Whether a test may end before its longest. */
    boolean endsEarly() {
        return stopSe.isPresent() || stopDomainSe.isPresent() || stopEveryDomainSe.isPresent() || odds.isPresent();
    }

    /**
     * A test of one ability. It opens with the most informative item at the prior mean.
     *
     * @param bank the items
     * @param estimation how ability is estimated
     * @param specification what it is to meet
     */
    AdaptiveTest<AbilityBelief> test(Bank bank, AbilityEstimation estimation, TestSpecification specification) {
        Selection<AbilityBelief> criterion = OF_EITHER.contains(rule())
                ? either(bank)
                : OF_ABILITY.get(rule()).openingWith(AbilitySelection.information());
        return test(bank, estimation, criterion, specification, List.of());
    }

    /**
     * A test of a profile.
     *
     * @param bank the items
     * @param estimation how the profile is estimated
     * @param domains number of domains of the profile
     * @param specification what it is to meet
     */
    AdaptiveTest<ProfileBelief> test(
            Bank bank, ProfileEstimation estimation, int domains, TestSpecification specification) {
        double[] equal = new double[domains];
        Arrays.fill(equal, 1);
        Selection<ProfileBelief> criterion =
                switch (rule()) {
                    case "variance" -> ProfileSelection.variance(equal);
                    case "composite" -> ProfileSelection.composite();
                    case "worst" -> ProfileSelection.worstDomain();
                    default -> either(bank);
                };
        List<Stopping<ProfileBelief>> stops = new ArrayList<>();
        stopDomainSe.ifPresent(se -> stops.add(Stopping.domainPrecision(se).notBefore(minLength)));
        stopEveryDomainSe.ifPresent(
                se -> stops.add(Stopping.everyDomainPrecision(se).notBefore(minLength)));
        return test(bank, estimation, criterion, specification, stops);
    }

    private <B extends Belief> Selection<B> either(Bank bank) {
        return rule().equals("cut") ? Selection.informationAt(bank, cut.orElseThrow()) : Selection.inOrder();
    }

    private <B extends Belief> AdaptiveTest<B> test(
            Bank bank,
            Estimation<B> estimation,
            Selection<B> criterion,
            TestSpecification specification,
            List<Stopping<B>> more) {
        List<Stopping<B>> stops = new ArrayList<>(more);
        stopSe.ifPresent(se -> stops.add(Stopping.<B>precision(se).notBefore(minLength)));
        odds.ifPresent(ratio -> stops.add(Stopping.posteriorOdds(cut.orElseThrow(), ratio, minLength, length)));
        stops.add(Stopping.length(length));
        return new AdaptiveTest<>(
                bank, estimation, criterion, specification.constraint(), pick(), Stopping.anyOf(stops));
    }

    private Pick pick() {
        if (rule().equals("random")) {
            return Pick.random();
        }
        return randomesque == 1 ? Pick.best() : Pick.randomesque(randomesque);
    }

    private String rule() {
        return select.toLowerCase(Locale.ROOT);
    }
}
