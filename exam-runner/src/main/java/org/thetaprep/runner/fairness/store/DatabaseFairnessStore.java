package org.thetaprep.runner.fairness.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.fairness.FairnessStore;
import org.thetaprep.runner.fairness.FairnessStudy;
import org.thetaprep.runner.platform.database.Database;

/** Comparisons in the table {@code fairness_study}. */
public final class DatabaseFairnessStore implements FairnessStore {

    private static final String COLUMNS =
            """
            select id, started_at, pack_revision, focal_cohort, reference_cohort, outcome, problem, focal_learners,
                reference_learners, items
            from fairness_study""";

    private static final RowMapper<FairnessStudy> STUDY = (row, context) -> new FairnessStudy(
            UUID.fromString(row.getString("id")),
            Instant.ofEpochMilli(row.getLong("started_at")),
            row.getString("pack_revision"),
            CohortId.of(row.getString("focal_cohort")),
            Optional.ofNullable(row.getString("reference_cohort")).map(CohortId::of),
            FairnessStudy.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
            row.getString("problem"),
            row.getInt("focal_learners"),
            row.getInt("reference_learners"),
            ItemFairnessText.read(row.getString("items")));

    private final Database database;

    /** @param database where the table is */
    public DatabaseFairnessStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(FairnessStudy study, Instant stale) {
        return database.write(handle -> {
            handle.createUpdate(
                            """
                            update fairness_study set outcome = 'refused', problem = 'the server stopped meanwhile'
                            where outcome = 'running' and started_at < :stale""")
                    .bind("stale", stale.toEpochMilli())
                    .execute();
            return handle.createUpdate(
                                    """
                                    insert into fairness_study (id, started_at, pack_revision, focal_cohort,
                                        reference_cohort, outcome, problem, focal_learners, reference_learners, items)
                                    values (:id, :started, :revision, :focal, :reference, 'running', '', 0, 0, '')
                                    on conflict do nothing""")
                            .bind("id", study.id().toString())
                            .bind("started", study.startedAt().toEpochMilli())
                            .bind("revision", study.packRevision())
                            .bind("focal", study.focal().toString())
                            .bind("reference", study.reference().map(CohortId::toString).orElse(null))
                            .execute()
                    > 0;
        });
    }

    @Override
    public void finish(FairnessStudy study) {
        database.write(handle -> handle.createUpdate(
                        """
                        update fairness_study set outcome = :outcome, problem = :problem, focal_learners = :focal,
                            reference_learners = :reference, items = :items
                        where id = :id and outcome = 'running'""")
                .bind("id", study.id().toString())
                .bind("outcome", study.outcome().name().toLowerCase(Locale.ROOT))
                .bind("problem", study.problem())
                .bind("focal", study.focalLearners())
                .bind("reference", study.referenceLearners())
                .bind("items", ItemFairnessText.write(study.items()))
                .execute());
    }

    @Override
    public List<FairnessStudy> newest(int limit) {
        return database.read(handle -> handle.createQuery(COLUMNS + " order by started_at desc, id limit :limit")
                .bind("limit", limit)
                .map(STUDY)
                .list());
    }

    @Override
    public Optional<FairnessStudy> find(UUID id) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id.toString())
                .map(STUDY)
                .findOne());
    }
}
