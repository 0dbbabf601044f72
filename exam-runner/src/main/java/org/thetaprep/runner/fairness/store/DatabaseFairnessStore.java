package org.thetaprep.runner.fairness.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.fairness.FairnessStudy;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.run.store.RunTable;

/** Comparisons in the table {@code fairness_study}. */
public final class DatabaseFairnessStore extends RunTable<FairnessStudy> {

    private static final List<String> COLUMNS =
            List.of("focal_cohort", "reference_cohort", "focal_learners", "reference_learners", "items");

    private static final RowMapper<FairnessStudy> STUDY = (row, context) -> new FairnessStudy(
            UUID.fromString(row.getString("id")),
            Instant.ofEpochMilli(row.getLong("started_at")),
            row.getString("pack_revision"),
            CohortId.of(row.getString("focal_cohort")),
            Optional.ofNullable(row.getString("reference_cohort")).map(CohortId::of),
            outcome(row, found -> ItemFairnessText.read(found.getString("items"))),
            row.getInt("focal_learners"),
            row.getInt("reference_learners"));

    /** @param database where the table is */
    public DatabaseFairnessStore(Database database) {
        super(database, "fairness_study", COLUMNS, List.of(), STUDY, DatabaseFairnessStore::bind);
    }

    private static void bind(Update update, FairnessStudy study) {
        update.bind("focal_cohort", study.focal().toString())
                .bind("reference_cohort", study.reference().map(CohortId::toString).orElse(null))
                .bind("focal_learners", study.focalLearners())
                .bind("reference_learners", study.referenceLearners())
                .bind("items", ItemFairnessText.write(study.items()));
    }
}
