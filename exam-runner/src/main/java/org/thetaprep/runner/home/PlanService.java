package org.thetaprep.runner.home;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.AssignedWork;
import org.thetaprep.runner.assignment.Mine;
import org.thetaprep.runner.drill.DrillPlan;
import org.thetaprep.runner.drill.DrillService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.knowledge.PastAnswer;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.practice.PracticeService;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.Readiness;

/** Makes learners' plans out of what the other features know. */
public final class PlanService {

    private static final int COSTLIEST = 4;
    private static final Duration LATEST_DATE = Duration.ofDays(5 * 366);

    private final KnowledgeService knowledge;
    private final PracticeService practice;
    private final DrillService drill;
    private final AssignedWork assignments;
    private final ItemBank bank;
    private final ExamDateStore dates;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param knowledge what is known of learners
     * @param practice their practice
     * @param drill their cards
     * @param assignments what instructors give them
     * @param bank the packs
     * @param dates when they sit the exam
     * @param clock the server's time
     * @param zone the time zone in which days are told
     */
    public PlanService(
            KnowledgeService knowledge,
            PracticeService practice,
            DrillService drill,
            AssignedWork assignments,
            ItemBank bank,
            ExamDateStore dates,
            InstantSource clock,
            ZoneId zone) {
        this.knowledge = knowledge;
        this.practice = practice;
        this.drill = drill;
        this.assignments = assignments;
        this.bank = bank;
        this.dates = dates;
        this.clock = clock;
        this.zone = zone;
    }

    /** The plan of a learner. */
    public Plan of(LearnerId learner) {
        Blueprint blueprint = bank.exam().blueprints().get(0);
        Instant now = clock.instant();
        Knowledge known = knowledge.of(learner, blueprint, now);
        Optional<LocalDate> date = dates.of(learner);
        OptionalLong left = date.map(day -> OptionalLong.of(ChronoUnit.DAYS.between(today(), day)))
                .orElseGet(OptionalLong::empty);
        Optional<Instant> mock = latestMock(known, blueprint);
        FormOutlook outlook = known.outlook();
        Readiness readiness = known.model().assess(outlook);
        List<PastAnswer> past = known.past();
        DrillPlan cards = drill.plan(learner, past, known.lucky(outlook.posterior()), 0);
        List<Mine> assigned = assignments.of(learner);
        Situation situation = new Situation(
                knowledge.isInExam(learner),
                practice.of(learner).stream()
                        .filter(session -> session.state().isRunning())
                        .findFirst(),
                assigned.stream().filter(mine -> mine.waits(now)).findFirst(),
                known.answers(),
                mock.map(at -> OptionalLong.of(ChronoUnit.DAYS.between(at.atZone(zone).toLocalDate(), today())))
                        .orElseGet(OptionalLong::empty),
                practisedAfter(known, mock.orElse(Instant.MIN)),
                cards.due(),
                left,
                readiness.passProbability(),
                () -> practice.gains(blueprint, outlook),
                ReadinessModels.domains(bank.current()));
        return new Plan(known, readiness, costliest(past), cards, date, left, assigned, situation.next());
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** When the latest mock exam was handed in; one of which less than half was seen is none. */
    private static Optional<Instant> latestMock(Knowledge known, Blueprint blueprint) {
        return known.counted().stream()
                .map(Knowledge.Counted::occasion)
                .filter(occasion -> occasion.conditions() == Occasion.Conditions.EXAM)
                .filter(occasion -> 2 * occasion.answers().size() >= blueprint.scoredItems())
                .map(Occasion::at)
                .reduce((earlier, later) -> later);
    }

    private static int practisedAfter(Knowledge known, Instant instant) {
        return known.counted().stream()
                .filter(one -> one.occasion().conditions() == Occasion.Conditions.PRACTICE)
                .filter(one -> one.occasion().at().isAfter(instant))
                .mapToInt(one -> one.answers().size())
                .sum();
    }

    private List<HeldBelief> costliest(List<PastAnswer> past) {
        return Belief.of(past).stream()
                .filter(Belief::isHeld)
                .flatMap(belief -> bank.current().misconception(belief.misconception()).stream()
                        .map(misconception -> new HeldBelief(misconception, belief)))
                .limit(COSTLIEST)
                .toList();
    }

    /**
     * Keeps the day on which a learner sits the exam.
     *
     * @throws IllegalArgumentException if the day is over, or more than five years away
     */
    public void setExamDate(LearnerId learner, LocalDate day) {
        LocalDate latest = today().plusDays(LATEST_DATE.toDays());
        if (day.isBefore(today()) || day.isAfter(latest)) {
            throw new IllegalArgumentException("the day of the exam must be from today to " + latest);
        }
        dates.set(learner, day);
    }

    /** Forgets the day on which a learner sits the exam. */
    public void removeExamDate(LearnerId learner) {
        dates.remove(learner);
    }
}
