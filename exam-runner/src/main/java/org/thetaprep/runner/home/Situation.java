package org.thetaprep.runner.home;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.thetaprep.runner.assignment.Mine;
import org.thetaprep.runner.practice.DomainGains;
import org.thetaprep.runner.practice.PracticeSession;

/**
 * Where a learner stands, as far as it decides what to do next.
 *
 * @param inExam whether an exam or a set is open
 * @param openPractice the practice session that is open, if one is
 * @param assigned what an instructor has given that waits and is due first, if anything
 * @param answers how many answers there are in all
 * @param daysSinceMock how many days ago the latest mock exam was handed in, if there is one
 * @param practisedSince how many items were practised since then
 * @param due how many cards are due that were met before
 * @param daysToExam how many days are left until the exam; negative if it is over; nothing if no date is known
 * @param passProbability the chance of passing a fresh form
 * @param gains says what practice of each domain is expected to add; asked only where it decides
 * @param domains the numbers of these domains
 */
record Situation(
        boolean inExam,
        Optional<PracticeSession> openPractice,
        Optional<Mine> assigned,
        int answers,
        OptionalLong daysSinceMock,
        int practisedSince,
        int due,
        OptionalLong daysToExam,
        double passProbability,
        Supplier<DomainGains> gains,
        List<Integer> domains) {

    /** After so many practised items a mock exam tells more than further practice. */
    static final int MOCK_AFTER_ITEMS = 40;

    /** A mock exam older than this many days tells too little of today. */
    static final int MOCK_AFTER_DAYS = 21;

    /** In the last days before the exam a mock exam is older sooner. */
    static final int LAST_DAYS = 14;

    /** How old it may be then, in days. */
    static final int MOCK_AFTER_LAST_DAYS = 6;

    /** A gain in the chance of passing below this is not worth a number. */
    static final double SMALLEST_GAIN = 0.001;

    /** From this chance of passing on, a gain that small says that enough was practised. */
    static final double LIKELY = 0.9;

    Situation {
        domains = List.copyOf(domains);
    }

    /**
     * What to do next: what is open first; on the last day the last checks; then what an instructor has given; then the
     * only thing that shows where one stands, a mock exam; then cards that would be forgotten; then another mock exam if
     * much was learned or time has passed; else what is expected to help most.
     */
    NextAction next() {
        if (inExam) {
            return new NextAction.ContinueExam();
        }
        if (openPractice.isPresent()) {
            return new NextAction.ContinuePractice(openPractice.get());
        }
        if (daysToExam.isPresent() && daysToExam.getAsLong() >= 0 && daysToExam.getAsLong() <= 1) {
            return new NextAction.LastChecks(daysToExam.getAsLong());
        }
        if (assigned.isPresent()) {
            return new NextAction.DoAssignment(assigned.get());
        }
        if (daysSinceMock.isEmpty()) {
            return new NextAction.FirstMock(answers);
        }
        if (due > 0) {
            return new NextAction.Drill(due);
        }
        DomainGains adding = gains.get();
        double gain = adding.spread();
        if (isMockDue() || (gain < SMALLEST_GAIN && passProbability >= LIKELY)) {
            return new NextAction.AnotherMock(daysSinceMock.getAsLong(), practisedSince);
        }
        return new NextAction.Practise(gain, domains.get(adding.largest()), daysToExam);
    }

    private boolean isMockDue() {
        boolean soon = daysToExam.isPresent() && daysToExam.getAsLong() >= 0 && daysToExam.getAsLong() <= LAST_DAYS;
        return practisedSince >= MOCK_AFTER_ITEMS
                || daysSinceMock.getAsLong() > (soon ? MOCK_AFTER_LAST_DAYS : MOCK_AFTER_DAYS);
    }
}
