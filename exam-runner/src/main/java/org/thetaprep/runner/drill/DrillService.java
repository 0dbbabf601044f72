package org.thetaprep.runner.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.PastAnswer;
import org.thetaprep.runner.memory.Remembered;

/** Plans what to drill, and records what was done. */
public final class DrillService {

    /** Reviews that an offline browser kept longer than this count as made this long ago. */
    private static final Duration OLDEST_REVIEW = Duration.ofDays(30);

    private static final int KEPT = 500;

    private final DrillStore store;
    private final Deck deck;
    private final ItemBank bank;
    private final KnowledgeService knowledge;
    private final InstantSource clock;
    private final StudyDay days;
    private final Remembered<LearnerId, Known> kept = new Remembered<>(KEPT);

    private record Known(DrillState state, long last) {}

    /**
     * @param store where events are kept
     * @param bank the packs
     * @param knowledge what learners answered
     * @param clock the server's time
     * @param zone the time zone in which days are told
     */
    public DrillService(
            DrillStore store, ItemBank bank, KnowledgeService knowledge, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.deck = new Deck(bank.current());
        this.bank = bank;
        this.knowledge = knowledge;
        this.clock = clock;
        this.days = new StudyDay(zone);
    }

    /** The cards there are. */
    public Deck deck() {
        return deck;
    }

    /** When days begin. */
    public StudyDay days() {
        return days;
    }

    /** The server's instant, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a learner has done. */
    public DrillState state(LearnerId learner) {
        Known known = kept.of(learner).orElse(new Known(DrillState.EMPTY, 0));
        DrillStore.Log log = store.read(learner, known.last());
        if (log.events().isEmpty()) {
            return known.state();
        }
        Known grown = new Known(known.state().and(log.events()), log.last());
        kept.keep(learner, grown, (old, more) -> more.last() >= old.last() ? more : old);
        return grown.state();
    }

    /**
     * What a learner has to do today.
     *
     * @param learner who
     * @param extraNew new cards beyond the daily limit that they ask for
     */
    public DrillPlan plan(LearnerId learner, int extraNew) {
        Knowledge known = knowledge.of(learner, bank.exam().blueprints().get(0), now());
        return plan(learner, known.past(), known.lucky(), extraNew);
    }

    /**
     * What a learner has to do today, where their answers are at hand.
     *
     * @param learner who
     * @param past their answers, the latest occasion first
     * @param lucky those of them that may be guesses
     * @param extraNew new cards beyond the daily limit that they ask for
     */
    public DrillPlan plan(
            LearnerId learner, List<PastAnswer> past, List<Knowledge.CountedAnswer> lucky, int extraNew) {
        return DrillPlan.of(deck, state(learner), experience(learner, past, lucky), extraNew, now(), days);
    }

    private Experience experience(LearnerId learner, List<PastAnswer> all, List<Knowledge.CountedAnswer> lucky) {
        Set<ItemId> missed = new LinkedHashSet<>();
        Map<String, Integer> believed = new LinkedHashMap<>();
        Map<String, Integer> weak = new LinkedHashMap<>();
        for (PastAnswer past : all) {
            GivenAnswer answer = past.answer();
            if (answer.isMissed()) {
                missed.add(answer.item().id());
                answer.fallenFor().forEach(id -> believed.merge(id, 1, Integer::sum));
                answer.item().classification().rows().forEach(row -> weak.merge(row, 1, Integer::sum));
            }
        }
        lucky.forEach(answer -> missed.add(answer.answer().item().id()));
        return new Experience(
                missed.stream().filter(item -> item.seed().isEmpty()).toList(),
                mostFirst(believed),
                mostFirst(weak),
                knowledge.underWay(learner));
    }

    private static List<String> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * An event as a learner sends it.
     *
     * @param id made by the sender
     * @param event what happened; the instant of a review is the sender's
     */
    public record Sent(EventId id, DrillEvent event) {}

    /**
     * Records events. Sending one twice is harmless. When this returns, they are on disk.
     *
     * @param learner who sends them
     * @param sent in their order
     * @return what is known then
     */
    public DrillState record(LearnerId learner, List<Sent> sent) {
        Instant now = now();
        List<RecordedDrillEvent> events = new ArrayList<>();
        for (Sent one : sent) {
            events.add(new RecordedDrillEvent(one.id(), now, held(one.event(), now)));
        }
        store.append(learner, events);
        return state(learner);
    }

    /** A browser's clock may be wrong: no review is in the future, or older than a browser keeps it. */
    private static DrillEvent held(DrillEvent event, Instant now) {
        if (!(event instanceof DrillEvent.Reviewed review)) {
            return event;
        }
        Instant oldest = now.minus(OLDEST_REVIEW);
        Instant at = review.at().isAfter(now) ? now : review.at().isBefore(oldest) ? oldest : review.at();
        return new DrillEvent.Reviewed(review.card(), review.grade(), at);
    }
}
