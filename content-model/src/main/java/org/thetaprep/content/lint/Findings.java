package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.pack.Acceptance;
import org.thetaprep.content.pack.SourceMap;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Takes what one check finds; lays apart the warnings that the pack accepts. */
final class Findings {

    private static final int WORST_SHOWN = 10;

    private final Rule rule;
    private final SourceMap sources;
    private final Excuses excuses;
    private final List<Problem> open = new ArrayList<>();
    private final List<AcceptedProblem> accepted = new ArrayList<>();

    Findings(Rule rule, SourceMap sources, Excuses excuses) {
        this.rule = rule;
        this.sources = sources;
        this.excuses = excuses;
    }

    /** The rule that they are of. */
    Rule rule() {
        return rule;
    }

    /** What an author has to look at. */
    List<Problem> open() {
        return open;
    }

    /** What may stay. */
    List<AcceptedProblem> accepted() {
        return accepted;
    }

    /** A finding at a part of an item, for instance {@code stem} or {@code options/a}. */
    void at(ItemText item, String part, String message) {
        at(item, part, rule.severity(), message);
    }

    /** A finding that is worse or milder than the rule's usual severity. */
    void at(ItemText item, String part, Severity severity, String message) {
        add(
                severity,
                item.id().authored().toString(),
                sources.part(item.id(), part),
                item.id() + ": " + message);
    }

    /** A finding at an item as a whole. */
    void at(ItemText item, String message) {
        at(item, "", message);
    }

    /** A finding about the bank as a whole. */
    void aboutBank(String message) {
        aboutBank(rule.severity(), message);
    }

    /** A finding about the bank that is worse or milder than the rule's usual severity. */
    void aboutBank(Severity severity, String message) {
        add(severity, Acceptance.BANK, sources.exam(), message);
    }

    /** A finding about anything else that has an id. */
    void at(String id, Location location, String message) {
        add(rule.severity(), id, location, message);
    }

    /** A finding about anything else that is worse or milder than the rule's usual severity. */
    void at(String id, Location location, Severity severity, String message) {
        add(severity, id, location, message);
    }

    private void add(Severity severity, String subject, Location location, String message) {
        Problem problem = new Problem(severity, rule.id(), location, message, Optional.empty());
        Optional<String> reason =
                severity == Severity.WARNING ? excuses.reason(rule.id(), subject) : Optional.empty();
        reason.ifPresentOrElse(why -> accepted.add(new AcceptedProblem(problem, why)), () -> open.add(problem));
    }

    /** A share as a whole percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** The first ten of a list, and how many more there are. */
    static String worst(List<?> all) {
        String shown = String.join(
                ", ", all.stream().limit(WORST_SHOWN).map(Object::toString).toList());
        return all.size() > WORST_SHOWN ? shown + " and " + (all.size() - WORST_SHOWN) + " more" : shown;
    }
}
