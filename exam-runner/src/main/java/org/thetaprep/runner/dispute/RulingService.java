package org.thetaprep.runner.dispute;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.Rescoring;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.audit.AuditService;

/** Rulings on disputed items: making them, and carrying them out. */
public final class RulingService {

    /** Attempts that are looked up at once to be marked anew. */
    private static final int AT_ONCE = 200;

    private final DisputeStore store;
    private final AttemptService attempts;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where disputes and rulings are kept
     * @param attempts the attempts
     * @param audit where rulings are written down
     * @param clock the server's time
     * @param random for ids
     */
    public RulingService(
            DisputeStore store,
            AttemptService attempts,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Rules on an item and carries the ruling out.
     *
     * @param account who rules
     * @param its the case
     * @param kind what is decided
     * @param ticked the ids of the options that are right, for a correction or an acceptance
     * @param typed why, as learners are told
     * @throws Refusal if no report on it is open any more, or what is typed or ticked is not taken
     */
    public Ruling rule(Account account, DisputeCase its, Ruling.Kind kind, Set<String> ticked, String typed) {
        DisputedItem item = its.dispute().item();
        String reason = Reason.of(typed, Ruling.LONGEST_REASON, "Say in 1 to 400 characters why. Learners read it.");
        boolean changesKey = kind == Ruling.Kind.CORRECT || kind == Ruling.Kind.ACCEPT;
        Ruling made = audit.together(() -> {
            Ruling ruling = new Ruling(
                    new UUID(random.nextLong(), random.nextLong()),
                    item,
                    kind,
                    changesKey ? RulingOptions.responses(its.item(), kind, accepted(its), ticked) : List.of(),
                    reason,
                    account.id(),
                    now());
            if (store.rule(ruling) == 0) {
                throw new Refusal("No report on this item is open any more.");
            }
            audit.record(account.id().toString(), "item-ruled-" + kind.id(), item.item().value(), "", reason);
            return ruling;
        });
        carryOut(made);
        return made;
    }

    private List<Response> accepted(DisputeCase its) {
        DisputedItem item = its.dispute().item();
        return RulingsInForce.accepted(RulingsInForce.on(item, store.rulings(item)), its.item());
    }

    /** Carries out the rulings that were not carried out to their end. */
    public int carryOutPending() {
        List<Ruling> pending = store.pending();
        pending.forEach(this::carryOut);
        return pending.size();
    }

    /** May be done again after it was broken off: what was marked anew by then is found in the attempts. */
    private void carryOut(Ruling ruling) {
        if (ruling.kind() != Ruling.Kind.KEEP) {
            DisputedItem item = ruling.item();
            List<AttemptHeader> some;
            Optional<AttemptId> last = Optional.empty();
            do {
                some = attempts.closedWith(item.item(), item.packRevision(), last, AT_ONCE);
                some.forEach(header -> carryOut(ruling, header));
                last = some.isEmpty() ? last : Optional.of(some.get(some.size() - 1).id());
            } while (some.size() == AT_ONCE);
        }
        store.carriedOut(ruling, now());
    }

    private void carryOut(Ruling ruling, AttemptHeader header) {
        Authority authority = authority(ruling);
        attempts.rescore(header.id(), authority)
                .or(() -> attempts.rescored(header.id(), authority, ruling.at()))
                .ifPresent(rescoring -> store.add(effect(ruling, header, rescoring)));
    }

    /** In whose name a ruling marks attempts anew. */
    private static Authority authority(Ruling ruling) {
        return new Authority(
                ruling.by().toString(), "Item " + ruling.item().item().value() + ": " + ruling.reason());
    }

    private static RulingEffect effect(Ruling ruling, AttemptHeader header, Rescoring rescoring) {
        Score before = rescoring.before().orElseThrow();
        Score after = rescoring.after().orElseThrow();
        return new RulingEffect(
                ruling,
                header.id(),
                header.learner(),
                header.number(),
                before.points(),
                before.outOf(),
                after.points(),
                after.outOf());
    }
}
