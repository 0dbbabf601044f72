package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;

/** Changes the statuses of items: by what calibrations propose, or by hand. A person decides each time. */
public final class ItemStatusService {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 400;

    private final StatusStore store;
    private final CalibrationService calibrations;
    private final ItemBank bank;
    private final AttemptService attempts;
    private final AuditService audit;
    private final InstantSource clock;

    /**
     * @param store where decisions are kept
     * @param calibrations the calibrations, which propose
     * @param bank the items
     * @param attempts the attempts, which use statuses
     * @param audit where it is written down who decided what
     * @param clock the server's time
     */
    public ItemStatusService(
            StatusStore store,
            CalibrationService calibrations,
            ItemBank bank,
            AttemptService attempts,
            AuditService audit,
            InstantSource clock) {
        this.store = store;
        this.calibrations = calibrations;
        this.bank = bank;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The status of an item. */
    public ItemStatus of(ItemId item) {
        return bank.statuses().of(item);
    }

    /** The statuses of all items. */
    public ItemStatuses all() {
        return bank.statuses();
    }

    /** What was decided on an item, the newest first. */
    public List<StatusDecision> history(ItemId item) {
        return store.of(bank.exam().id(), item);
    }

    /** What a calibration proposes and nobody has decided on yet; nothing where the bank is another by now. */
    public List<StatusProposal> proposals(CalibrationRun run) {
        if (!run.isDone() || !calibrations.isOfBankInForce(run)) {
            return List.of();
        }
        Set<ItemId> decided = store.of(run.id()).stream().map(StatusDecision::item).collect(Collectors.toSet());
        ItemStatuses now = bank.statuses();
        return run.proposals().stream()
                .flatMap(item -> StatusProposal.of(item, now.of(new ItemId(item.item()))).stream())
                .filter(proposal -> !decided.contains(proposal.item()))
                .toList();
    }

    /**
     * Accepts what a calibration proposes.
     *
     * @param account who does
     * @param run the calibration
     * @param which the items
     * @return how many items changed
     */
    public int accept(Account account, CalibrationRun run, Predicate<ItemId> which) {
        return decide(account, run, which, StatusDecision.Outcome.CHANGED);
    }

    /**
     * Declines what a calibration proposes: it is not proposed by that calibration again.
     *
     * @param account who does
     * @param run the calibration
     * @param which the items
     */
    public int decline(Account account, CalibrationRun run, Predicate<ItemId> which) {
        return decide(account, run, which, StatusDecision.Outcome.DECLINED);
    }

    private int decide(
            Account account, CalibrationRun run, Predicate<ItemId> which, StatusDecision.Outcome outcome) {
        List<StatusDecision> decisions = proposals(run).stream()
                .filter(proposal -> which.test(proposal.item()))
                .map(proposal -> new StatusDecision(
                        0,
                        proposal.item(),
                        proposal.was(),
                        proposal.proposed(),
                        outcome,
                        proposal.reason(),
                        Optional.of(run.id()),
                        account.id(),
                        now()))
                .toList();
        return audit.together(() -> (int) decisions.stream()
                .filter(decision -> isKept(account, decision))
                .count());
    }

    private boolean isKept(Account account, StatusDecision decision) {
        boolean kept = store.add(bank.exam().id(), decision);
        if (kept) {
            record(account, decision);
        }
        return kept;
    }

    /**
     * Changes a status by hand.
     *
     * @param account who does
     * @param item the item
     * @param became its new status
     * @param typed why
     * @throws Refusal if the bank has no such item, it has that status, or the reason is not taken
     */
    public void change(Account account, ItemId item, ItemStatus became, String typed) {
        String reason = typed.strip();
        if (bank.current().scorable(item).isEmpty()) {
            throw new Refusal("The bank has no such item.");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("Say in 1 to " + LONGEST_REASON + " characters why.");
        }
        ItemStatus was = of(item);
        if (was == became) {
            throw new Refusal("The item has that status already.");
        }
        StatusDecision decision = new StatusDecision(
                0,
                item,
                was,
                became,
                StatusDecision.Outcome.CHANGED,
                reason,
                Optional.empty(),
                account.id(),
                now());
        if (!audit.together(() -> isKept(account, decision))) {
            throw new Refusal("Someone else changed the status meanwhile.");
        }
    }

    /** The last change of an item, if no attempt has begun since, so that it can still be taken back. */
    public Optional<StatusDecision> undoable(ItemId item) {
        return history(item).stream()
                .filter(decision -> decision.outcome() != StatusDecision.Outcome.DECLINED)
                .findFirst()
                .filter(decision -> decision.outcome() == StatusDecision.Outcome.CHANGED)
                .filter(decision -> !attempts.anyBegunSince(decision.at()));
    }

    /**
     * Takes back the last change of an item.
     *
     * @param account who does
     * @param item the item
     * @throws Refusal if an attempt has begun since, or there is nothing to take back
     */
    public void undo(Account account, ItemId item) {
        StatusDecision change = undoable(item)
                .orElseThrow(() -> new Refusal("An attempt has begun since, or there is nothing to take back."));
        audit.together(() -> {
            if (!store.undo(bank.exam().id(), change)) {
                throw new Refusal("Someone else changed the status meanwhile.");
            }
            audit.record(
                    account.id().toString(),
                    "item-status-undone",
                    item.value(),
                    word(change.became()),
                    word(change.was()));
        });
    }

    private void record(Account account, StatusDecision decision) {
        boolean changed = decision.outcome() == StatusDecision.Outcome.CHANGED;
        audit.record(
                account.id().toString(),
                changed ? "item-status-changed" : "item-status-declined",
                decision.item().value(),
                word(decision.was()),
                word(decision.became()) + ": " + decision.reason());
    }

    private static String word(ItemStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
