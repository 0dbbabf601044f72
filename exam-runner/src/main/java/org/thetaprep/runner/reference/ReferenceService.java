package org.thetaprep.runner.reference;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.PastAnswer;

/** The reference of the pack in force, with learners' own records on it. */
public final class ReferenceService {

    private final ReferenceLibrary library;
    private final KnowledgeService knowledge;
    private final ChecklistStore checklist;
    private final InstantSource clock;

    /**
     * @param bank the packs
     * @param knowledge what learners answered
     * @param checklist where ticks are kept
     * @param clock the server's time
     */
    public ReferenceService(ItemBank bank, KnowledgeService knowledge, ChecklistStore checklist, InstantSource clock) {
        this.library = new ReferenceLibrary(bank.current());
        this.knowledge = knowledge;
        this.checklist = checklist;
        this.clock = clock;
    }

    /** The reference itself. */
    public ReferenceLibrary library() {
        return library;
    }

    /** A learner's records, by the row's id; rows that no item met rests on are left out. */
    public Map<String, RowRecord> records(LearnerId learner) {
        Map<String, RowRecord> records = new HashMap<>();
        for (PastAnswer past : knowledge.answers(learner)) {
            if (past.answer().response().isPresent()) {
                new HashSet<>(past.answer().item().classification().rows())
                        .forEach(row -> records.merge(
                                row,
                                RowRecord.NONE.and(past.answer().right()),
                                (known, more) ->
                                        new RowRecord(known.met() + more.met(), known.right() + more.right())));
            }
        }
        return records;
    }

    /** The ids of the last checks that a learner has ticked. */
    public Set<String> ticked(LearnerId learner) {
        Set<String> ticked = checklist.of(learner).keySet();
        return library.checks().stream()
                .map(ReferenceEntry::id)
                .filter(ticked::contains)
                .collect(Collectors.toSet());
    }

    /**
     * Sets or takes off a learner's tick.
     *
     * @param learner whose tick
     * @param row the row's id
     * @param ticked whether it shall be ticked
     * @return the row, or nothing if there is no such check
     */
    public Optional<ReferenceEntry> tick(LearnerId learner, String row, boolean ticked) {
        Optional<ReferenceEntry> check = library.checks().stream()
                .filter(entry -> entry.id().equals(row))
                .findFirst();
        check.ifPresent(entry -> {
            if (ticked) {
                checklist.tick(learner, entry.id(), clock.instant());
            } else {
                checklist.untick(learner, entry.id());
            }
        });
        return check;
    }
}
