package org.thetaprep.runner.standing.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.standing.Standing;
import org.thetaprep.runner.standing.StandingStore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Standings in the table {@code learner_standing}, as JSON. One that cannot be read any more is not there. */
public final class DatabaseStandingStore implements StandingStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectReader READ = JSON.readerFor(Standing.class);
    private static final ObjectWriter WRITE = JSON.writerFor(Standing.class);

    private final Database database;

    /** @param database where the table is */
    public DatabaseStandingStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<LearnerId, Kept> find(Collection<LearnerId> learners) {
        if (learners.isEmpty()) {
            return Map.of();
        }
        Map<LearnerId, Kept> found = new HashMap<>();
        database.read(handle -> handle.createQuery(
                        "select learner_id, stamp, body from learner_standing where learner_id in (<ids>)")
                .bindList("ids", learners.stream().map(LearnerId::toString).toList())
                .map((row, context) -> {
                    LearnerId learner = LearnerId.of(row.getString("learner_id"));
                    try {
                        return found.put(
                                learner, new Kept(row.getString("stamp"), READ.readValue(row.getString("body"))));
                    } catch (JacksonException e) {
                        return found.remove(learner);
                    }
                })
                .list());
        return found;
    }

    @Override
    public void keep(LearnerId learner, Kept kept, Instant now) {
        String body = WRITE.writeValueAsString(kept.standing());
        database.write(handle -> handle.execute(
                """
                insert into learner_standing (learner_id, stamp, computed_at, body) values (?, ?, ?, ?)
                on conflict (learner_id) do update
                set stamp = excluded.stamp, computed_at = excluded.computed_at, body = excluded.body""",
                learner.toString(),
                kept.stamp(),
                now.toEpochMilli(),
                body));
    }
}
