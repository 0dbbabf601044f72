package org.thetaprep.content.lint;

import java.util.List;
import org.thetaprep.content.fact.Availability;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.fact.FactKind;
import org.thetaprep.content.fact.Limit;
import org.thetaprep.content.fact.Naming;
import org.thetaprep.content.fact.Price;
import org.thetaprep.content.fact.Stable;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Facts that have to be checked again. */
final class StaleFact implements Check {

    private static final String MEANING = "days for which a check of such a fact is good";
    private static final Threshold LIMIT = new Threshold("fact-days-limit", 120, MEANING);
    private static final Threshold PRICE = new Threshold("fact-days-price", 120, MEANING);
    private static final Threshold NAME = new Threshold("fact-days-name", 365, MEANING);
    private static final Threshold AVAILABILITY = new Threshold("fact-days-availability", 120, MEANING);

    @Override
    public Rule rule() {
        return new Rule(
                "stale-fact",
                Severity.WARNING,
                "What the provider may change has been looked up again within the days that its kind allows, and"
                        + " not on a day to come. Until it has been, read what rests on it.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LIMIT, PRICE, NAME, AVAILABILITY);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        FactUse use = new FactUse(bank.pack());
        for (Fact fact : bank.pack().facts()) {
            Location at = bank.pack().authoring().sources().fact(fact.id());
            int days = (int) bank.threshold(fact.kind().match(new Days()));
            if (fact.ageOn(bank.day()) < 0) {
                findings.at(
                        fact.id(),
                        at,
                        "expected '" + fact.id() + "' to be checked by " + bank.day() + ", found "
                                + fact.checkedOn());
            } else if (fact.isPastItsDate(bank.day(), days)) {
                List<String> users = use.of(fact.id());
                findings.at(
                        fact.id(),
                        at,
                        "expected '" + fact.id() + "' to be checked within " + days + " days, found "
                                + fact.ageOn(bank.day()) + " since " + fact.checkedOn()
                                + (users.isEmpty() ? "" : "; it bears " + Findings.worst(users)));
            }
        }
    }

    /** How long each kind is good; what is stable never goes out of date, whichever is taken. */
    private static final class Days implements FactKind.Cases<Threshold> {

        @Override
        public Threshold stable(Stable kind) {
            return LIMIT;
        }

        @Override
        public Threshold limit(Limit kind) {
            return LIMIT;
        }

        @Override
        public Threshold price(Price kind) {
            return PRICE;
        }

        @Override
        public Threshold naming(Naming kind) {
            return NAME;
        }

        @Override
        public Threshold availability(Availability kind) {
            return AVAILABILITY;
        }
    }
}
