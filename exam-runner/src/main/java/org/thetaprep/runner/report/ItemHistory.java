package org.thetaprep.runner.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.itembank.ItemBank;

/** What learners answered in their closed attempts, for those who teach from it. */
public final class ItemHistory {

    private static final int KEPT = 500;

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Map<AttemptId, List<MetItem>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<AttemptId, List<MetItem>> eldest) {
                    return size() > KEPT;
                }
            });

    /**
     * @param attempts the attempts
     * @param bank the packs
     */
    public ItemHistory(AttemptService attempts, ItemBank bank) {
        this.attempts = attempts;
        this.bank = bank;
    }

    /** The items of a learner's closed attempts, those of the newest attempt first. */
    public List<MetItem> of(LearnerId learner) {
        return attempts.of(learner).stream()
                .filter(header -> !header.isRunning())
                .flatMap(header -> items(learner, header).stream())
                .toList();
    }

    /** The items of a learner's running attempts: nothing about them may be told until they are closed. */
    public Set<ItemId> running(LearnerId learner) {
        return attempts.of(learner).stream()
                .filter(AttemptHeader::isRunning)
                .flatMap(header -> attempts.find(learner, header.id()).stream())
                .flatMap(attempt -> attempt.state().form().items().stream())
                .map(given -> given.item())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<MetItem> items(LearnerId learner, AttemptHeader header) {
        List<MetItem> known = kept.get(header.id());
        if (known != null) {
            return known;
        }
        List<MetItem> items =
                attempts.find(learner, header.id()).map(this::items).orElse(List.of());
        kept.put(header.id(), items);
        return items;
    }

    private List<MetItem> items(Attempt attempt) {
        AttemptHeader header = attempt.header();
        ContentPack pack = bank.pack(header.packRevision());
        return MarkedAttempt.of(attempt, pack).items().stream()
                .map(item -> new MetItem(
                        item.item().id(),
                        header.packRevision(),
                        header.closedAt().orElseThrow(),
                        item.response().isPresent(),
                        item.right(),
                        new TreeSet<>(item.item().classification().rows()),
                        Misconceptions.fallenFor(item)))
                .toList();
    }
}
