package org.thetaprep.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.MockForm;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.web.ResourceFolder;
import org.thetaprep.runner.report.SampleAttempts;
import org.thetaprep.runner.report.SampleAttempts.Answer;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.prior.ExpectedResponse;

/** What {@code benchmarks/items} fills a database with: learners of known abilities, their mock exams, an instructor. */
public final class TaughtCohort {

    private static final int FORMS = 8;
    private static final int STEPS = 100_000;
    private static final double OPEN = 0.02;

    private TaughtCohort() {}

    /** {@code FILE LEARNERS RESPONSES} fills a new database and prints the secret of the instructor's session. */
    public static void main(String[] args) {
        int learners = Integer.parseInt(args[1]);
        int responses = Integer.parseInt(args[2]);
        try (Database database = Database.open(Path.of(args[0]))) {
            ContentPack pack = ResourceFolder.read("packs/mla-c01", folder -> {
                ContentPack read = ((PackReading.Readable) PackReader.read(folder)).pack();
                new DatabasePackArchive(database).keep(read, folder, Instant.EPOCH);
                return read;
            });
            fill(database, pack, learners, responses);
            System.out.println(instructor(database, learners));
        }
    }

    private static void fill(Database database, ContentPack pack, int learners, int responses) {
        SampleAttempts samples = new SampleAttempts(pack, pack.exam().blueprints().get(0));
        List<Form> forms = new ArrayList<>();
        for (int seed = 0; seed < FORMS; seed++) {
            forms.add(MockForm.draw(pack, samples.blueprint(), Map.of(), seed, new SwapSolver(STEPS)));
        }
        SplittableRandom random = new SplittableRandom(8);
        DatabaseAttemptStore store = new DatabaseAttemptStore(database);
        int left = responses;
        for (int number = 1; left > 0; number++) {
            for (int n = 0; n < learners && left > 0; n++) {
                LearnerId learner = new LearnerId(new UUID(8, n));
                if (number == 1) {
                    learner(database, learner, "Learner " + n);
                }
                double ability = random.nextGaussian();
                Form form = forms.get((n + number) % FORMS);
                take(store, samples, learner, form, number, (place, item) -> random.nextDouble() < OPEN
                        ? Answer.OPEN
                        : random.nextDouble() < ExpectedResponse.of(ItemParameters.JUDGED.prior(item)).correct(ability)
                                ? Answer.RIGHT
                                : Answer.WRONG);
                left -= form.length();
            }
        }
    }

    private static void learner(Database database, LearnerId id, String name) {
        database.write(handle -> handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, 0)", id.toString(), name));
    }

    private static void take(
            DatabaseAttemptStore store,
            SampleAttempts samples,
            LearnerId learner,
            Form form,
            int number,
            SampleAttempts.Answers answers) {
        List<RecordedEvent> log = samples.log(form, number, answers);
        AttemptId id = new AttemptId(new UUID(learner.value().getLeastSignificantBits() + 1000, number));
        store.begin(id, learner, samples.pack().revision(), log.get(0));
        store.change(id, attempt -> {
            List<RecordedEvent> events = new ArrayList<>(log.subList(1, log.size()));
            events.add(new RecordedEvent(
                    new EventId("sample-scored"),
                    log.get(log.size() - 1).at(),
                    new AttemptEvent.Scored(Score.of(attempt.state().apply(events), samples.pack()))));
            return new Change<>(true, events);
        });
    }

    /** An instructor of one cohort with everybody in it. */
    private static String instructor(Database database, int learners) {
        LearnerId id = new LearnerId(new UUID(9, 9));
        learner(database, id, "Instructor");
        Secret session = new Secret("a-session-of-an-instructor-" + id);
        String cohort = new UUID(9, 1).toString();
        database.write(handle -> {
            handle.execute(
                    "insert into login (learner_id, login, changed_at) values (?, 'instructor', 0)", id.toString());
            handle.execute("insert into account_role (learner_id, role, since) values (?, 'instructor', 0)", id.toString());
            handle.execute(
                    "insert into session (token_hash, learner_id, created_at, expires_at) values (?, ?, ?, ?)",
                    session.hash(),
                    id.toString(),
                    0,
                    Long.MAX_VALUE);
            handle.execute("insert into cohort (id, name, created_at) values (?, 'Everybody', 0)", cohort);
            handle.execute(
                    "insert into cohort_instructor (cohort_id, instructor_id, since) values (?, ?, 0)",
                    cohort,
                    id.toString());
            for (int n = 0; n < learners; n++) {
                handle.execute(
                        "insert into cohort_member (cohort_id, learner_id, since) values (?, ?, 0)",
                        cohort,
                        new UUID(8, n).toString());
            }
            return learners;
        });
        return session.text();
    }
}
