package org.thetaprep.runner.calibration.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.calibration.StatusDecision;
import org.thetaprep.runner.calibration.StatusStore;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.runner.platform.database.Database;

/** Decisions on statuses in the table {@code item_status_decision}. */
public final class DatabaseStatusStore implements StatusStore, ItemStatuses.Source {

    private static final String COLUMNS =
            """
            select sequence, item, was, became, outcome, reason, run_id, decided_by, decided_at
            from item_status_decision""";

    private static final RowMapper<StatusDecision> DECISION = (row, context) -> new StatusDecision(
            row.getLong("sequence"),
            new ItemId(row.getString("item")),
            status(row.getString("was")),
            status(row.getString("became")),
            StatusDecision.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
            row.getString("reason"),
            Optional.ofNullable(row.getString("run_id")).map(UUID::fromString),
            LearnerId.parse(row.getString("decided_by")).orElseThrow(),
            Instant.ofEpochMilli(row.getLong("decided_at")));

    private final Database database;

    /** @param database where the table is */
    public DatabaseStatusStore(Database database) {
        this.database = database;
    }

    private static ItemStatus status(String text) {
        return ItemStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Two servers that decide at once take the same number, of which one is kept: the other finds another status then. */
    @Override
    public boolean add(String exam, StatusDecision decision) {
        return database.write(handle -> handle.createUpdate(
                                """
                                insert into item_status_decision (sequence, exam, item, was, became, outcome, reason, run_id,
                                    decided_by, decided_at)
                                select coalesce(max(sequence), 0) + 1, cast(:exam as text), cast(:item as text),
                                    cast(:was as text), cast(:became as text), cast(:outcome as text), cast(:reason as text),
                                    cast(:run as text), cast(:by as text), cast(:at as bigint)
                                from item_status_decision
                                having cast(:was as text) = coalesce((
                                    select became from item_status_decision
                                    where exam = :exam and item = :item and outcome = 'changed'
                                    order by sequence desc limit 1), 'operational')
                                on conflict do nothing""")
                        .bind("exam", exam)
                        .bind("item", decision.item().value())
                        .bind("was", text(decision.was()))
                        .bind("became", text(decision.became()))
                        .bind("outcome", text(decision.outcome()))
                        .bind("reason", decision.reason())
                        .bind("run", decision.run().map(UUID::toString).orElse(null))
                        .bind("by", decision.by().toString())
                        .bind("at", decision.at().toEpochMilli())
                        .execute()
                > 0);
    }

    @Override
    public boolean undo(String exam, StatusDecision change) {
        return database.write(handle -> handle.createUpdate(
                                """
                                update item_status_decision set outcome = 'undone'
                                where sequence = :sequence and outcome = 'changed' and not exists (
                                    select 1 from item_status_decision later
                                    where later.exam = :exam and later.item = :item and later.outcome = 'changed'
                                        and later.sequence > :sequence)""")
                        .bind("sequence", change.sequence())
                        .bind("exam", exam)
                        .bind("item", change.item().value())
                        .execute()
                > 0);
    }

    @Override
    public List<StatusDecision> of(String exam, ItemId item) {
        return database.read(handle -> handle.createQuery(
                        COLUMNS + " where exam = :exam and item = :item order by sequence desc")
                .bind("exam", exam)
                .bind("item", item.value())
                .map(DECISION)
                .list());
    }

    @Override
    public List<StatusDecision> of(UUID run) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where run_id = :run order by sequence")
                .bind("run", run.toString())
                .map(DECISION)
                .list());
    }

    @Override
    public ItemStatuses now(String exam) {
        Map<ItemId, ItemStatus> changed = new HashMap<>();
        database.read(handle -> handle.createQuery(
                                COLUMNS + " where exam = :exam and outcome = 'changed' order by sequence")
                        .bind("exam", exam)
                        .map(DECISION)
                        .list())
                .forEach(decision -> changed.put(decision.item(), decision.became()));
        return new ItemStatuses(changed);
    }
}
