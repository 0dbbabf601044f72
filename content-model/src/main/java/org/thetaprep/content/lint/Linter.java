package org.thetaprep.content.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.lint.guess.Guesser;
import org.thetaprep.content.lint.guess.Guessers;
import org.thetaprep.content.lint.text.Names;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/**
 * Checks a pack against the rules of item writing. A warning that is to stay is excused beside its
 * item ({@code lint-allow}) or in the exam's file ({@code accepted-warnings}), with the reason;
 * errors cannot be excused. Nothing here is random: the same pack gives the same report on the same
 * day.
 */
public final class Linter {

    private static final Rule UNUSED_EXCUSE = new Rule(
            "unused-excuse",
            Severity.WARNING,
            "What an item excuses under lint-allow, and what the exam's file lists under accepted-warnings, is a"
                    + " rule of the linter and is broken there; otherwise the excuse can go.");
    private static final Rule UNKNOWN_THRESHOLD = new Rule(
            "unknown-threshold",
            Severity.WARNING,
            "What the exam's file sets under lint is a threshold of the linter.");

    private Linter() {}

    /**
     * Checks a pack.
     *
     * @param pack a pack that could be read
     * @param day the day by which facts are old or new, and services open or closed
     * @return everything found, and the bank's figures
     */
    public static LintReport lint(ContentPack pack, LocalDate day) {
        Bank bank = new Bank(pack, day);
        List<Guesser> guessers = Guessers.all(bank.names());
        GuesserScores scores = GuesserScores.of(guessers, bank.quizzes());
        Authoring authoring = pack.authoring();
        Excuses excuses = new Excuses(authoring);
        List<Findings> found = checks(guessers, scores).parallelStream()
                .map(check -> {
                    Findings findings = new Findings(check.rule(), authoring.sources(), excuses);
                    if (bank.isEnglish() || !check.isAboutEnglish()) {
                        check.check(bank, findings);
                    }
                    return findings;
                })
                .toList();
        List<Problem> problems = new ArrayList<>();
        List<AcceptedProblem> accepted = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Findings findings : found) {
            rules.add(findings.rule().id());
            problems.addAll(findings.open());
            accepted.addAll(findings.accepted());
        }
        problems.addAll(unusedExcuses(excuses, rules));
        problems.addAll(unknownThresholds(authoring));
        return new LintReport(
                problems.stream().sorted().toList(),
                accepted.stream().sorted().toList(),
                Figures.of(bank, scores));
    }

    /** The rules of the linter, for explaining its problems. */
    public static List<Rule> rules() {
        List<Rule> rules =
                new ArrayList<>(checksOfNoBank().stream().map(Check::rule).toList());
        rules.add(UNUSED_EXCUSE);
        rules.add(UNKNOWN_THRESHOLD);
        return List.copyOf(rules);
    }

    /**
     * The thresholds of a rule, for explaining it.
     *
     * @param rule the id of a rule
     * @return its thresholds with their standard values; empty if it has none
     */
    public static List<Threshold> thresholds(String rule) {
        return checksOfNoBank().stream()
                .filter(check -> check.rule().id().equals(rule))
                .flatMap(check -> check.thresholds().stream())
                .toList();
    }

    private static List<Check> checksOfNoBank() {
        List<Guesser> guessers = Guessers.all(Names.learnedFrom(List.of()));
        return checks(guessers, GuesserScores.of(guessers, List.of()));
    }

    private static List<Check> checks(List<Guesser> guessers, GuesserScores scores) {
        List<Check> checks = new ArrayList<>(List.of(
                new ShortRationale(),
                new RationaleVerdict(),
                new RationaleEcho(),
                new DuplicateOption(),
                new OptionsAboutOptions(),
                new OptionForm(),
                new AbsoluteTerm(),
                new VagueTerm(),
                new KeyLength(),
                new Clang(),
                new LeadInForm(),
                new NegativeLeadIn(),
                new ReadingLoad(),
                new Typography(),
                new OutdatedName(),
                new ListedOrder(),
                new CaseLeak(),
                new SimilarStems(),
                new SameOptions(),
                ExtremeKeys.longest(),
                ExtremeKeys.shortest(),
                new KeyPosition(),
                new KeyedName(),
                new SuperlativeShare(),
                new Coverage(),
                new DifficultyMix(),
                new RecallShare(),
                new MisconceptionUse(),
                new StaleFact(),
                new UnusedFact(),
                new ClosedKey(),
                new OutOfScopeKey(),
                new PairedOptions(),
                new OptionParallelism(),
                new CopiedText(),
                new ModelInstances()));
        guessers.forEach(guesser -> checks.add(new GuesserEdge(guesser, scores)));
        return checks;
    }

    private static List<Problem> unusedExcuses(Excuses excuses, Set<String> rules) {
        return excuses.unused().stream()
                .map(excuse -> Problem.of(
                        UNUSED_EXCUSE,
                        excuse.at(),
                        excuse.subject() + ": expected no excuse from '" + excuse.rule() + "', "
                                + (rules.contains(excuse.rule()) ? "which is kept here" : "which is no rule")))
                .toList();
    }

    private static List<Problem> unknownThresholds(Authoring authoring) {
        Set<String> known = new HashSet<>();
        known.add(Bank.MINIMUM.name());
        checksOfNoBank().forEach(check -> check.thresholds().forEach(threshold -> known.add(threshold.name())));
        return new TreeSet<>(authoring.thresholds().keySet())
                .stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> Problem.of(
                                UNKNOWN_THRESHOLD,
                                authoring.sources().exam(),
                                "expected the name of a threshold under 'lint', found '" + name + "'"))
                        .toList();
    }
}
