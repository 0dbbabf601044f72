package org.thetaprep.benchmarks.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.MockForm;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.web.ResourceFolder;
import org.thetaprep.scoring.assembly.SwapSolver;

/** Fills a new database with learners who are signed in and have begun the mock exam of a class. */
public final class ExamSeed {

    private static final int FORMS = 8;
    private static final int STEPS = 100_000;

    private ExamSeed() {}

    /** {@code DATABASE LEARNERS BEGUN}: a file or a PostgreSQL address; how many learners, and how many of them began. */
    public static void main(String[] args) {
        try (Database database = Database.open(address(args[0]))) {
            ContentPack pack = pack(database);
            sessions(database, Integer.parseInt(args[1]));
            begin(database, pack, Integer.parseInt(args[2]));
        }
    }

    /** Where a database is: the path of a file, or the address of a PostgreSQL database. */
    public static DatabaseAddress address(String text) {
        return text.startsWith("postgresql:")
                ? DatabaseAddress.parse(text)
                : new DatabaseAddress.SqliteFile(Path.of(text));
    }

    /** The shipped pack, kept in the archive. */
    public static ContentPack pack(Database database) {
        return ResourceFolder.read("packs/mla-c01", folder -> {
            ContentPack read = ((PackReading.Readable) PackReader.read(folder)).pack();
            new DatabasePackArchive(database).keep(read, folder, Instant.EPOCH);
            return read;
        });
    }

    /** A learner's id. */
    public static LearnerId learner(int number) {
        return new LearnerId(new UUID(8, number));
    }

    /** The secret of a learner's session. */
    public static Secret session(int number) {
        return new Secret("session-of-learner-" + number);
    }

    /** The id of a learner's attempt. */
    public static AttemptId attempt(int number) {
        return new AttemptId(new UUID(7, number));
    }

    private static void sessions(Database database, int learners) {
        database.write(handle -> {
            for (int n = 0; n < learners; n++) {
                String id = learner(n).toString();
                handle.execute(
                        "insert into learner (id, display_name, created_at) values (?, ?, ?)", id, "Learner " + n, n);
                handle.execute(
                        "insert into session (token_hash, learner_id, created_at, expires_at) values (?, ?, 0, ?)",
                        session(n).hash(),
                        id,
                        Long.MAX_VALUE);
            }
            return learners;
        });
    }

    private static void begin(Database database, ContentPack pack, int learners) {
        Blueprint blueprint = pack.exam().blueprints().get(0);
        List<Form> forms = new ArrayList<>();
        for (int seed = 0; seed < FORMS; seed++) {
            forms.add(MockForm.draw(pack, blueprint, Map.of(), seed, new SwapSolver(STEPS)));
        }
        Terms terms = Terms.exam(blueprint.timeLimit());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DatabaseAttemptStore store = new DatabaseAttemptStore(database);
        for (int n = 0; n < learners; n++) {
            store.begin(
                    attempt(n),
                    learner(n),
                    pack.revision(),
                    new RecordedEvent(
                            new EventId("started-" + n),
                            now,
                            new AttemptEvent.Started(
                                    forms.get(n % FORMS), blueprint.id(), n, terms.deadline(now), terms)));
        }
    }
}
