package org.thetaprep.runner.dispute.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.dispute.Dispute;
import org.thetaprep.runner.dispute.DisputeId;
import org.thetaprep.runner.dispute.DisputeStore;
import org.thetaprep.runner.dispute.DisputedItem;
import org.thetaprep.runner.dispute.Ruling;
import org.thetaprep.runner.dispute.RulingEffect;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.ResponseJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Disputes in the table {@code dispute}, rulings in {@code item_ruling}, their effects in {@code ruling_effect}. */
public final class DatabaseDisputeStore implements DisputeStore {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String DISPUTE =
            "select id, learner_id, attempt_id, place, item, pack_revision, reason, opened_at, withdrawn_at, ruling_id "
                    + "from dispute ";
    private static final String RULING =
            "select r.id, r.item, r.pack_revision, r.kind, r.accepted, r.reason, r.ruled_by, r.ruled_at ";

    private static final RowMapper<Dispute> TO_DISPUTE = (row, context) -> new Dispute(
            new DisputeId(UUID.fromString(row.getString("id"))),
            LearnerId.of(row.getString("learner_id")),
            new AttemptId(UUID.fromString(row.getString("attempt_id"))),
            row.getInt("place"),
            new DisputedItem(new ItemId(row.getString("item")), row.getString("pack_revision")),
            row.getString("reason"),
            Instant.ofEpochMilli(row.getLong("opened_at")),
            row.getLong("withdrawn_at") == 0
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(row.getLong("withdrawn_at"))),
            Optional.ofNullable(row.getString("ruling_id")).map(UUID::fromString));

    private static final RowMapper<Ruling> TO_RULING = (row, context) -> new Ruling(
            UUID.fromString(row.getString("id")),
            new DisputedItem(new ItemId(row.getString("item")), row.getString("pack_revision")),
            Ruling.Kind.of(row.getString("kind")).orElseThrow(),
            responses(row.getString("accepted")),
            row.getString("reason"),
            LearnerId.of(row.getString("ruled_by")),
            Instant.ofEpochMilli(row.getLong("ruled_at")));

    private static final RowMapper<RulingEffect> TO_EFFECT = (row, context) -> new RulingEffect(
            TO_RULING.map(row, context),
            new AttemptId(UUID.fromString(row.getString("attempt_id"))),
            LearnerId.of(row.getString("learner_id")),
            row.getInt("number"),
            row.getInt("points_before"),
            row.getInt("out_of_before"),
            row.getInt("points"),
            row.getInt("out_of"));

    private final Database database;

    /** @param database where the tables are */
    public DatabaseDisputeStore(Database database) {
        this.database = database;
    }

    private static List<Response> responses(String text) {
        List<Response> responses = new ArrayList<>();
        for (JsonNode node : JSON.readTree(text)) {
            responses.add(ResponseJson.read(node));
        }
        return responses;
    }

    private static String text(List<Response> responses) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        responses.forEach(response -> array.add(ResponseJson.write(response)));
        return JSON.writeValueAsString(array);
    }

    @Override
    public boolean add(Dispute dispute) {
        return database.write(handle -> handle.execute(
                        """
                        insert into dispute
                            (id, learner_id, attempt_id, place, item, pack_revision, reason, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        dispute.id().toString(),
                        dispute.learner().toString(),
                        dispute.attempt().toString(),
                        dispute.place(),
                        dispute.item().item().value(),
                        dispute.item().packRevision(),
                        dispute.reason(),
                        dispute.openedAt().toEpochMilli()))
                == 1;
    }

    @Override
    public Optional<Dispute> find(DisputeId id) {
        return database.read(handle -> handle.createQuery(DISPUTE + "where id = ?")
                .bind(0, id.toString())
                .map(TO_DISPUTE)
                .findOne());
    }

    @Override
    public boolean withdraw(DisputeId id, Instant at) {
        return database.write(handle -> handle.execute(
                        """
                        update dispute set withdrawn_at = ?
                        where id = ? and withdrawn_at is null and ruling_id is null""",
                        at.toEpochMilli(),
                        id.toString()))
                == 1;
    }

    @Override
    public List<Dispute> open() {
        return database.read(handle -> handle.createQuery(
                        DISPUTE + "where withdrawn_at is null and ruling_id is null order by opened_at, id")
                .map(TO_DISPUTE)
                .list());
    }

    @Override
    public List<Dispute> of(LearnerId learner) {
        return database.read(handle -> handle.createQuery(
                        DISPUTE + "where learner_id = ? order by opened_at desc, id")
                .bind(0, learner.toString())
                .map(TO_DISPUTE)
                .list());
    }

    @Override
    public List<Dispute> on(DisputedItem item) {
        return database.read(handle -> handle.createQuery(
                        DISPUTE + "where item = ? and pack_revision = ? order by opened_at, id")
                .bind(0, item.item().value())
                .bind(1, item.packRevision())
                .map(TO_DISPUTE)
                .list());
    }

    @Override
    public int rule(Ruling ruling) {
        return database.write(handle -> {
            handle.execute(
                    """
                    insert into item_ruling
                        (id, item, pack_revision, kind, accepted, reason, ruled_by, ruled_at, sequence)
                    values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(sequence), 0) + 1 from item_ruling))""",
                    ruling.id().toString(),
                    ruling.item().item().value(),
                    ruling.item().packRevision(),
                    ruling.kind().id(),
                    text(ruling.accepted()),
                    ruling.reason(),
                    ruling.by().toString(),
                    ruling.at().toEpochMilli());
            return handle.execute(
                    """
                    update dispute set ruling_id = ?
                    where item = ? and pack_revision = ? and withdrawn_at is null and ruling_id is null""",
                    ruling.id().toString(),
                    ruling.item().item().value(),
                    ruling.item().packRevision());
        });
    }

    @Override
    public List<Ruling> rulings(String packRevision) {
        return database.read(handle -> handle.createQuery(
                        RULING + "from item_ruling r where r.pack_revision = ? order by r.sequence")
                .bind(0, packRevision)
                .map(TO_RULING)
                .list());
    }

    @Override
    public List<Ruling> pending() {
        return database.read(handle -> handle.createQuery(
                        RULING + "from item_ruling r where r.carried_out_at is null order by r.sequence")
                .map(TO_RULING)
                .list());
    }

    @Override
    public void add(RulingEffect effect) {
        database.write(handle -> handle.execute(
                """
                insert into ruling_effect
                    (ruling_id, attempt_id, learner_id, number, points_before, out_of_before, points, out_of)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                effect.ruling().id().toString(),
                effect.attempt().toString(),
                effect.learner().toString(),
                effect.number(),
                effect.pointsBefore(),
                effect.outOfBefore(),
                effect.points(),
                effect.outOf()));
    }

    @Override
    public void carriedOut(Ruling ruling, Instant at) {
        database.write(handle -> handle.execute(
                "update item_ruling set carried_out_at = ? where id = ?",
                at.toEpochMilli(),
                ruling.id().toString()));
    }

    @Override
    public List<RulingEffect> effects(LearnerId learner, Instant since) {
        return database.read(handle -> handle.createQuery(RULING
                        + """
                        , e.attempt_id, e.learner_id, e.number, e.points_before, e.out_of_before, e.points, e.out_of
                        from ruling_effect e join item_ruling r on r.id = e.ruling_id
                        where e.learner_id = ? and r.ruled_at >= ? order by r.sequence desc, e.number desc""")
                .bind(0, learner.toString())
                .bind(1, since.toEpochMilli())
                .map(TO_EFFECT)
                .list());
    }

    @Override
    public int changed(Ruling ruling) {
        return database.read(handle -> handle.createQuery("select count(*) from ruling_effect where ruling_id = ?")
                .bind(0, ruling.id().toString())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Ruling> answered(LearnerId learner, Instant since) {
        return database.read(handle -> handle.createQuery(RULING
                        + """
                        from item_ruling r where r.ruled_at >= ?
                            and exists (select 1 from dispute d where d.ruling_id = r.id and d.learner_id = ?)
                        order by r.sequence desc""")
                .bind(0, since.toEpochMilli())
                .bind(1, learner.toString())
                .map(TO_RULING)
                .list());
    }
}
