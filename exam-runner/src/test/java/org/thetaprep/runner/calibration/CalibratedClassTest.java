package org.thetaprep.runner.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;

/** 300 simulated learners take a mock exam each; what they answered measures the next class. */
@EachDatabase
class CalibratedClassTest {

    private static final int LEARNERS = 300;
    private static final int EXPORTED = 20;
    private static final int MEASURED = 100;
    private static final double FOUR_ERRORS = 4 * Math.sqrt(0.9 * 0.1 / MEASURED);

    private final Database database;

    CalibratedClassTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_accepted_calibration_narrows_later_intervals_and_leaves_old_attempts_as_they_were(@TempDir Path folder) {
        ContentPack pack = ShippedPack.read();
        ShippedPack.copyTo(folder);
        new DatabasePackArchive(database).keep(pack, folder, Instant.EPOCH);
        CalibratedClassStudy study = new CalibratedClassStudy(pack, database, 0, 20);
        List<CalibratedClassStudy.Taken> first = study.takeMocks(LEARNERS, 0);
        CalibratedClassStudy.Measured before = study.measured(first.subList(0, MEASURED));
        List<String> files = first.stream().limit(EXPORTED).map(study::export).toList();
        assertThat(before.covered()).isBetween(0.9 - FOUR_ERRORS, 0.9 + FOUR_ERRORS);

        CalibrationRun run = study.calibrate();
        assertThat(run.outcome().problem()).isEmpty();
        assertThat(run.proposals()).hasSizeGreaterThan(200);
        assertThat(study.parameters()).isEqualTo(ItemParameters.JUDGED);
        ParameterVersion version = study.accept(run);
        assertThat(version.number()).isEqualTo(1);
        ItemParameters learnt = study.parameters();
        assertThat(learnt.version()).isEqualTo(1);
        assertThat(error(study, learnt, pack)).isLessThan(0.8 * error(study, ItemParameters.JUDGED, pack));

        List<CalibratedClassStudy.Taken> second = study.takeMocks(MEASURED, 0);
        CalibratedClassStudy.Measured after = study.measured(second);
        assertThat(after.covered()).isBetween(0.9 - FOUR_ERRORS, 0.9 + FOUR_ERRORS);
        assertThat(after.width()).isLessThan(before.width());
        assertThat(study.calibratedItems(second.get(0))).isGreaterThan(20);
        assertThat(study.calibratedItems(first.get(0))).isZero();
        assertThat(first.stream().limit(EXPORTED).map(study::export).toList()).isEqualTo(files);
    }

    /** Root mean square error of the difficulties of the items that were calibrated, in logits. */
    private static double error(CalibratedClassStudy study, ItemParameters parameters, ContentPack pack) {
        return Math.sqrt(study.parameters().items().keySet().stream()
                .mapToDouble(item -> parameters.prior(pack.scorable(item).orElseThrow()).difficultyMean()
                        - study.difficulty(item))
                .map(distance -> distance * distance)
                .average()
                .orElseThrow());
    }
}
