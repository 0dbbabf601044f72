package org.thetaprep.benchmarks.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.MockForm;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.report.SampleAttempts;
import org.thetaprep.scoring.assembly.SwapSolver;

/**
 * Fills a database with closed attempts: ten of each learner, sets of eight items with real events, and for one learner
 * in so many, who is signed in, two whole mock exams among them. A few hundred attempts are written as the product writes
 * them; the others are copies of their rows under ids of their own.
 */
public final class StoredAttempts {

    /** Attempts of each learner. */
    static final int EACH = 10;

    /** How many learners are signed in, spread over all. */
    static final int PROBES = 50;

    private static final int VARIANTS = 40;
    private static final int ITEMS = 8;
    private static final int EXAMS = 8;
    private static final int FIRST_EXAM = 1;
    private static final int SECOND_EXAM = 6;
    private static final int STEPS = 100_000;
    private static final int COMMIT_EVERY = 2_000;
    private static final long TEMPLATES = 3;
    private static final long COPIES = 4;

    private final ContentPack pack;
    private final Blueprint blueprint;
    private final SampleAttempts samples;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(7 * (EACH + 1)));

    private StoredAttempts(ContentPack pack) {
        this.pack = pack;
        this.blueprint = pack.exam().blueprints().get(0);
        this.samples = new SampleAttempts(pack, blueprint);
    }

    /** {@code DATABASE ATTEMPTS}: a file or a PostgreSQL address, new and empty; at least {@value PROBES}0 attempts. */
    public static void main(String[] args) throws SQLException {
        DatabaseAddress address = ExamSeed.address(args[0]);
        int learners = Integer.parseInt(args[1]) / EACH;
        StoredAttempts stored;
        try (Database database = Database.open(address)) {
            stored = new StoredAttempts(ExamSeed.pack(database));
            stored.templates(database);
        }
        try (Connection connection = DriverManager.getConnection(jdbc(args[0]))) {
            stored.copies(connection, learners);
        }
    }

    private static String jdbc(String database) {
        return database.startsWith("postgresql:")
                ? "jdbc:" + database.replace("postgres@", "") + "?user=postgres"
                : "jdbc:sqlite:" + database;
    }

    /** How many learners apart those are that are signed in. */
    static int step(int learners) {
        return learners / PROBES;
    }

    private static AttemptId template(int number, int variant) {
        return new AttemptId(new UUID(TEMPLATES, 1000L * number + variant));
    }

    private static int variants(int number) {
        return isExam(number) ? EXAMS : VARIANTS;
    }

    private static boolean isExam(int number) {
        return number > EACH;
    }

    /** Sets as number 1 to 10, mock exams as 10 and the number that they stand for. */
    private void templates(Database database) {
        DatabaseAttemptStore store = new DatabaseAttemptStore(database);
        for (int variant = 0; variant < VARIANTS; variant++) {
            LearnerId learner = new LearnerId(new UUID(TEMPLATES, variant));
            database.write(handle -> handle.execute(
                    "insert into learner (id, display_name, created_at) values (?, 'Template', 0)",
                    learner.toString()));
            for (int number = 1; number <= EACH; number++) {
                write(store, learner, template(number, variant), number, set(), terms(AttemptKind.SET));
            }
            if (variant < EXAMS) {
                Form form = MockForm.draw(pack, blueprint, Map.of(), variant, new SwapSolver(STEPS));
                for (int number : new int[] {FIRST_EXAM, SECOND_EXAM}) {
                    write(store, learner, template(EACH + number, variant), number, form, terms(AttemptKind.EXAM));
                }
            }
        }
    }

    private Form set() {
        List<ScorableItem> all = new ArrayList<>(pack.scorableItems());
        List<ScorableItem> some = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            some.add(all.remove(random.nextInt(all.size())));
        }
        return SampleAttempts.form(some, ITEMS);
    }

    private Terms terms(AttemptKind kind) {
        return new Terms(
                kind,
                Optional.of(blueprint.timeLimit()),
                Allowance.NONE,
                Optional.empty(),
                Optional.empty(),
                ReviewRule.AFTER_SUBMIT,
                Terms.Feedback.AT_THE_END,
                Optional.empty());
    }

    private void write(
            DatabaseAttemptStore store, LearnerId learner, AttemptId id, int number, Form form, Terms terms) {
        Instant start = first.plus(Duration.ofDays(7L * number));
        List<RecordedEvent> sample = samples.log(form, number, SampleAttempts.byChance(0.62, random));
        List<RecordedEvent> log = new ArrayList<>();
        for (RecordedEvent each : sample) {
            boolean starts = log.isEmpty();
            log.add(new RecordedEvent(
                    each.id(),
                    start.plusSeconds(30L * log.size()),
                    starts
                            ? new AttemptEvent.Started(form, blueprint.id(), 0, terms.deadline(start), terms)
                            : each.event()));
        }
        store.begin(id, learner, pack.revision(), log.get(0));
        store.change(id, attempt -> {
            List<RecordedEvent> events = new ArrayList<>(log.subList(1, log.size()));
            events.add(new RecordedEvent(
                    new EventId("sample-scored"),
                    log.get(log.size() - 1).at(),
                    new AttemptEvent.Scored(Score.of(attempt.state().apply(events), pack))));
            return new Change<>(true, events);
        });
    }

    private void copies(Connection connection, int learners) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:sqlite")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma synchronous = off");
                statement.execute("pragma cache_size = -300000");
            }
        }
        connection.setAutoCommit(false);
        try (PreparedStatement learner = connection.prepareStatement(
                        "insert into learner (id, display_name, created_at) values (?, 'A learner', 1)");
                PreparedStatement session = connection.prepareStatement(
                        "insert into session (token_hash, learner_id, created_at, expires_at) values (?, ?, 0, ?)");
                PreparedStatement attempt = connection.prepareStatement(
                        """
                        insert into attempt (id, learner_id, pack_revision, number, kind, started_at, deadline,
                            closed_at, assignment_id, revision, sheeted)
                        select ?, ?, pack_revision, ?, kind, started_at, deadline, closed_at, assignment_id, revision, 1
                        from attempt where id = ?""");
                PreparedStatement events = connection.prepareStatement(
                        """
                        insert into attempt_event (attempt_id, sequence, event_id, recorded_at, body)
                        select ?, sequence, event_id, recorded_at, body from attempt_event where attempt_id = ?""")) {
            for (int n = 0; n < learners; n++) {
                String id = ExamSeed.learner(n).toString();
                learner.setString(1, id);
                learner.addBatch();
                boolean probe = n % step(learners) == 0;
                if (probe) {
                    session.setString(1, ExamSeed.session(n).hash());
                    session.setString(2, id);
                    session.setLong(3, Long.MAX_VALUE);
                    session.addBatch();
                }
                for (int number = 1; number <= EACH; number++) {
                    boolean exam = probe && (number == FIRST_EXAM || number == SECOND_EXAM);
                    int kind = exam ? EACH + number : number;
                    String from = template(kind, random.nextInt(variants(kind))).toString();
                    String copy = copy(n, number).toString();
                    attempt.setString(1, copy);
                    attempt.setString(2, id);
                    attempt.setInt(3, number);
                    attempt.setString(4, from);
                    attempt.addBatch();
                    events.setString(1, copy);
                    events.setString(2, from);
                    events.addBatch();
                }
                if ((n + 1) % (COMMIT_EVERY / EACH) == 0 || n == learners - 1) {
                    learner.executeBatch();
                    session.executeBatch();
                    attempt.executeBatch();
                    events.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** The id of a learner's attempt. */
    static AttemptId copy(int learner, int number) {
        return new AttemptId(new UUID(COPIES, (long) EACH * learner + number - 1));
    }

    /** The id of the last mock exam of a learner who is signed in. */
    static AttemptId exam(int learner) {
        return copy(learner, SECOND_EXAM);
    }
}
