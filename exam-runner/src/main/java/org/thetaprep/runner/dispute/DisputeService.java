package org.thetaprep.runner.dispute;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.KeyRuling;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.itembank.ItemBank;

/** Disputes on items: reporting, withdrawing, what waits for a ruling, and what learners are told of it. */
public final class DisputeService {

    /** How long learners are told of a ruling on their first page. */
    public static final Duration NEWS = Duration.ofDays(14);

    private final DisputeStore store;
    private final AttemptService attempts;
    private final ItemBank bank;
    private final CohortService cohorts;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where disputes are kept
     * @param attempts the attempts
     * @param bank the packs
     * @param cohorts who teaches whom
     * @param audit where reports are written down
     * @param clock the server's time
     * @param random for ids
     */
    public DisputeService(
            DisputeStore store,
            AttemptService attempts,
            ItemBank bank,
            CohortService cohorts,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.attempts = attempts;
        this.bank = bank;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private UUID newId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /**
     * An item of a learner's own attempt that they may report.
     *
     * @return nothing if the attempt is not theirs, not open for review, or has no such place
     */
    public Optional<ReportableItem> reportable(LearnerId learner, AttemptId attempt, int place) {
        return attempts.find(learner, attempt)
                .filter(attempts::isOpenForReview)
                .filter(found -> found.state().form().has(place))
                .map(found -> reportable(learner, found, place));
    }

    private ReportableItem reportable(LearnerId learner, Attempt attempt, int place) {
        ItemId id = attempt.state().form().at(place).item();
        DisputedItem item = new DisputedItem(id, attempt.header().packRevision());
        return new ReportableItem(
                attempt.header(),
                place,
                item,
                scorable(item),
                store.of(learner).stream()
                        .filter(dispute -> dispute.item().item().equals(id))
                        .toList(),
                store.rulings(item));
    }

    /** An item as it stands in the pack that it was disputed in. */
    public ScorableItem scorable(DisputedItem item) {
        return bank.pack(item.packRevision()).scorable(item.item()).orElseThrow();
    }

    /**
     * Reports an item.
     *
     * @param learner who reports
     * @param item what they may report
     * @param typed what is wrong
     * @throws Refusal if the reason is not taken or a report of theirs on the item is open
     */
    public Dispute open(LearnerId learner, ReportableItem item, String typed) {
        String reason = Reason.of(typed, Dispute.LONGEST_REASON, "Say in 1 to 1000 characters what is wrong.");
        Dispute dispute = new Dispute(
                new DisputeId(newId()),
                learner,
                item.attempt().id(),
                item.place(),
                item.item(),
                reason,
                now(),
                Optional.empty(),
                Optional.empty());
        return audit.together(() -> {
            if (!store.add(dispute)) {
                throw new Refusal("Your report on this item is open already.");
            }
            audit.record(learner.toString(), "item-disputed", dispute.id().toString(), "", item.item().item().value());
            return dispute;
        });
    }

    /**
     * Takes a report back.
     *
     * @return the report, or nothing if it is someone else's or not there
     */
    public Optional<Dispute> withdraw(LearnerId learner, DisputeId id) {
        return audit.together(() -> {
            Optional<Dispute> own = store.find(id).filter(dispute -> dispute.learner().equals(learner));
            own.filter(dispute -> store.withdraw(id, now()))
                    .ifPresent(dispute -> audit.record(learner.toString(), "dispute-withdrawn", id.toString()));
            return own;
        });
    }

    private boolean maySee(Account account, Dispute dispute) {
        return account.is(Role.AUTHOR)
                || account.is(Role.INSTRUCTOR) && cohorts.teaches(account.id(), dispute.learner());
    }

    /** The items that wait for a ruling, with the reports that someone may see; the longest waiting first. */
    public Map<DisputedItem, List<Dispute>> queue(Account account) {
        return store.open().stream()
                .filter(dispute -> maySee(account, dispute))
                .collect(Collectors.groupingBy(Dispute::item, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * A disputed item as someone who may rule on it sees it.
     *
     * @param account who asks
     * @param id a report on the item
     * @return nothing if the report is not there or not theirs to see
     */
    public Optional<DisputeCase> find(Account account, DisputeId id) {
        return store.find(id).filter(dispute -> maySee(account, dispute)).map(dispute -> {
            DisputedItem disputed = dispute.item();
            ScorableItem item = scorable(disputed);
            List<Ruling> rulings = store.rulings(disputed);
            Optional<KeyRuling> inForce = RulingsInForce.on(disputed, rulings);
            return new DisputeCase(
                    dispute,
                    item,
                    bank.pack(disputed.packRevision()).caseOf(disputed.item()),
                    RulingsInForce.accepted(inForce, item),
                    inForce.filter(KeyRuling::dropped).isPresent(),
                    store.on(disputed).stream()
                            .filter(other -> maySee(account, other))
                            .toList(),
                    rulings,
                    rulings.stream().map(store::changed).toList());
        });
    }

    /** What lately became of a learner's reports and attempts. */
    public DisputeNews news(LearnerId learner) {
        Instant since = now().minus(NEWS);
        return new DisputeNews(store.answered(learner, since), store.effects(learner, since));
    }

    /** By place; the last of each item. */
    private Map<Integer, RuledItem> rulings(Attempt attempt) {
        Map<ItemId, Ruling> last = new LinkedHashMap<>();
        store.rulings(attempt.header().packRevision()).forEach(ruling -> last.put(ruling.item().item(), ruling));
        Map<Integer, RuledItem> byPlace = new LinkedHashMap<>();
        for (int place = 1; place <= attempt.state().form().length(); place++) {
            Ruling ruling = last.get(attempt.state().form().at(place).item());
            if (ruling != null) {
                byPlace.put(place, new RuledItem(scorable(ruling.item()), ruling));
            }
        }
        return byPlace;
    }

    /** The rulings on the items of a learner's own attempt, by place. */
    public Map<Integer, RuledItem> rulings(LearnerId learner, AttemptId id) {
        return attempts.find(learner, id).filter(attempts::isOpenForReview).map(this::rulings).orElse(Map.of());
    }
}
