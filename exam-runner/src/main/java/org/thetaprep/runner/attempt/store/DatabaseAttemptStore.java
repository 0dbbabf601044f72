package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.JointWrites;

/**
 * Attempts in the tables {@code attempt} and {@code attempt_event}.
 *
 * <p>Folded states are remembered, each with the revision it is of (the number of its events). The log is the truth:
 * what is remembered is used only where the database says, in the same unit, that the revision is still that one;
 * else the events that came since are read and folded on top.
 */
public final class DatabaseAttemptStore implements AttemptStore {

    /** How {@code deadline} says that the clock does not close an attempt: it has no limit, or is paused. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int MOST_COLLISIONS = 20;
    private static final int FOLDED_AT_ONCE = 50;

    private static final RowMapper<RecordedEvent> EVENT = (row, context) -> new RecordedEvent(
            new EventId(row.getString("event_id")),
            Instant.ofEpochMilli(row.getLong("recorded_at")),
            EventJson.read(row.getString("body")));

    private final Database database;
    private final RememberedAttempts remembered =
            new RememberedAttempts(Runtime.getRuntime().maxMemory());
    private final JointWrites<Save, Boolean> saves;

    /** @param database where the tables are */
    public DatabaseAttemptStore(Database database) {
        this.database = database;
        this.saves = database.jointly(AttemptWrites::save);
    }

    @Override
    public AttemptHeader begin(AttemptId id, LearnerId learner, String packRevision, RecordedEvent started) {
        if (!(started.event() instanceof AttemptEvent.Started start)) {
            throw new IllegalArgumentException("an attempt begins with its start");
        }
        AttemptState state = AttemptState.of(List.of(started));
        return database.write(handle -> {
            for (int run = 0; run < MOST_COLLISIONS; run++) {
                Optional<AttemptHeader> open = open(handle, learner);
                if (open.isPresent()) {
                    return open.get();
                }
                int number = handle.createQuery("select coalesce(max(number), 0) from attempt where learner_id = ?")
                                .bind(0, learner.toString())
                                .mapTo(Integer.class)
                                .one()
                        + 1;
                int inserted = handle.execute(
                        """
                        insert into attempt
                            (id, learner_id, pack_revision, number, kind, started_at, deadline, assignment_id, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""",
                        id.toString(),
                        learner.toString(),
                        packRevision,
                        number,
                        start.terms().kind().name().toLowerCase(Locale.ROOT),
                        started.at().toEpochMilli(),
                        expires(state),
                        start.terms().assignment().orElse(null));
                if (inserted == 1) {
                    append(handle, id, 0, List.of(started), List.of(EventJson.write(started.event())));
                    return new AttemptHeader(
                            id, learner, packRevision, number, start.terms().kind(), started.at(), Optional.empty(), 1);
                }
            }
            throw new IllegalStateException("the learner's attempts change faster than one can be begun");
        });
    }

    private static Optional<AttemptHeader> open(Handle handle, LearnerId learner) {
        return handle.createQuery(AttemptHeaders.COLUMNS + "where learner_id = ? and closed_at is null")
                .bind(0, learner.toString())
                .map(AttemptHeaders.MAPPER)
                .findOne();
    }

    @Override
    public Optional<AttemptHeader> openOf(LearnerId learner) {
        return database.read(handle -> open(handle, learner));
    }

    @Override
    public int countOpen() {
        return database.read(handle -> handle.createQuery("select count(*) from attempt where closed_at is null")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        Optional<AttemptHeader> header = database.readPlain(connection -> AttemptHeaders.find(connection, id));
        Optional<Attempt> known = remembered.of(id);
        return known.isPresent() && header.equals(known.map(Attempt::header)) ? known : findInLog(id);
    }

    private Optional<Attempt> findInLog(AttemptId id) {
        Optional<Attempt> found = database.read(handle -> current(handle, id));
        found.filter(attempt -> !database.isWithinUnit()).ifPresent(remembered::keep);
        return found;
    }

    @Override
    public Optional<Attempt> recall(AttemptId id) {
        return remembered.of(id).or(() -> find(id));
    }

    /** The attempt as the log has it now: what is remembered, with the events since. */
    private Optional<Attempt> current(Handle handle, AttemptId id) {
        return header(handle, id).map(header -> current(handle, header));
    }

    private Attempt current(Handle handle, AttemptHeader header) {
        AttemptId id = header.id();
        Optional<Attempt> known =
                remembered.of(id).filter(one -> one.header().revision() <= header.revision());
        if (known.isEmpty()) {
            return Attempt.of(header, events(handle, id, 0, header.revision()));
        }
        long from = known.get().header().revision();
        return from == header.revision()
                ? known.get()
                : new Attempt(header, known.get().state().apply(events(handle, id, from, header.revision())));
    }

    private static Optional<AttemptHeader> header(Handle handle, AttemptId id) {
        return handle.createQuery(AttemptHeaders.COLUMNS + "where id = ?")
                .bind(0, id.toString())
                .map(AttemptHeaders.MAPPER)
                .findOne();
    }

    private static List<RecordedEvent> events(Handle handle, AttemptId id, long after, long upTo) {
        return handle.createQuery(
                        """
                        select event_id, recorded_at, body from attempt_event
                        where attempt_id = ? and sequence > ? and sequence <= ? order by sequence""")
                .bind(0, id.toString())
                .bind(1, after)
                .bind(2, upTo)
                .map(EVENT)
                .list();
    }

    @Override
    public List<RecordedEvent> log(AttemptId id) {
        return database.read(handle -> events(handle, id, 0, Long.MAX_VALUE));
    }

    @Override
    public List<OpenAttempt> open() {
        return database.read(handle -> handle.createQuery(
                        """
                        select id, learner_id, pack_revision, number, kind, started_at, closed_at, revision,
                            (select max(recorded_at) from attempt_event where attempt_id = attempt.id) as last_save
                        from attempt where closed_at is null order by last_save, id""")
                .map((row, context) ->
                        new OpenAttempt(AttemptHeaders.MAPPER.map(row, context), Instant.ofEpochMilli(row.getLong("last_save"))))
                .list());
    }

    @Override
    public List<WatchedAttempt> watched(Collection<LearnerId> learners, Instant closedSince) {
        if (learners.isEmpty()) {
            return List.of();
        }
        List<WatchedAttempt> found = database.read(handle -> handle
                .createQuery(
                        """
                        select id, learner_id, pack_revision, number, kind, started_at, closed_at, revision,
                            (select recorded_at from attempt_event
                             where attempt_id = attempt.id and sequence = attempt.revision) as last_save
                        from attempt
                        where learner_id in (<learners>) and (closed_at is null or closed_at >= :since)
                        order by learner_id, number""")
                .bindList("learners", learners.stream().map(LearnerId::toString).toList())
                .bind("since", closedSince.toEpochMilli())
                .map((row, context) ->
                        new OpenAttempt(AttemptHeaders.MAPPER.map(row, context), Instant.ofEpochMilli(row.getLong("last_save"))))
                .list()
                .stream()
                .map(seen -> new WatchedAttempt(current(handle, seen.header()), seen.lastSave()))
                .toList());
        found.forEach(each -> remembered.keep(each.attempt()));
        return found;
    }

    @Override
    public List<AttemptHeader> of(LearnerId learner) {
        return database.read(handle -> headers(handle, learner));
    }

    private static List<AttemptHeader> headers(Handle handle, LearnerId learner) {
        return handle.createQuery(AttemptHeaders.COLUMNS + "where learner_id = ? order by number desc")
                .bind(0, learner.toString())
                .map(AttemptHeaders.MAPPER)
                .list();
    }

    @Override
    public List<Attempt> allOf(LearnerId learner) {
        List<Attempt> found = database.read(handle -> {
            List<Attempt> all = new ArrayList<>();
            List<AttemptHeader> unknown = new ArrayList<>();
            for (AttemptHeader header : headers(handle, learner)) {
                boolean known = remembered.of(header.id()).isPresent();
                if (known || unknown.size() == FOLDED_AT_ONCE) {
                    all.addAll(folded(handle, unknown));
                    unknown.clear();
                }
                if (known) {
                    all.add(current(handle, header));
                } else {
                    unknown.add(header);
                }
            }
            all.addAll(folded(handle, unknown));
            return all;
        });
        if (!database.isWithinUnit()) {
            found.forEach(remembered::keep);
        }
        return found;
    }

    /** Folds the logs of attempts of one learner that follow each other, newest first. */
    private static List<Attempt> folded(Handle handle, List<AttemptHeader> newestFirst) {
        if (newestFirst.isEmpty()) {
            return List.of();
        }
        Map<AttemptId, List<RecordedEvent>> logs = new HashMap<>();
        AttemptHeader newest = newestFirst.get(0);
        handle.createQuery(
                        """
                        select event_id, recorded_at, body, attempt_id
                        from attempt join attempt_event on attempt_event.attempt_id = attempt.id
                        where learner_id = ? and number >= ? and number <= ? order by number, sequence""")
                .bind(0, newest.learner().toString())
                .bind(1, newestFirst.get(newestFirst.size() - 1).number())
                .bind(2, newest.number())
                .map((row, context) -> logs.computeIfAbsent(
                                new AttemptId(UUID.fromString(row.getString("attempt_id"))), id -> new ArrayList<>())
                        .add(EVENT.map(row, context)))
                .list();
        return newestFirst.stream()
                .filter(header -> logs.containsKey(header.id()))
                .map(header -> Attempt.of(header, logs.get(header.id()).subList(0, (int) header.revision())))
                .toList();
    }

    @Override
    public List<AttemptHeader> onAssignment(String assignment) {
        return database.read(handle -> handle.createQuery(
                        AttemptHeaders.COLUMNS + "where assignment_id = ? order by started_at, id")
                .bind(0, assignment)
                .map(AttemptHeaders.MAPPER)
                .list());
    }

    @Override
    public Map<LearnerId, AttemptActivity> activity(Collection<LearnerId> learners) {
        if (learners.isEmpty()) {
            return Map.of();
        }
        Map<LearnerId, AttemptActivity> activity = new HashMap<>();
        database.read(handle -> handle.createQuery(
                        """
                        select learner_id,
                               sum(case when closed_at is null then 0 else 1 end) as closed,
                               sum(case when closed_at is null then 0 else revision end) as revisions,
                               count(*) as begun, max(started_at) as last_start
                        from attempt where learner_id in (<ids>) group by learner_id""")
                .bindList("ids", learners.stream().map(LearnerId::toString).toList())
                .map((row, context) -> activity.put(
                        LearnerId.of(row.getString("learner_id")),
                        new AttemptActivity(
                                row.getLong("closed"),
                                row.getLong("revisions"),
                                row.getLong("begun") > row.getLong("closed"),
                                Optional.of(Instant.ofEpochMilli(row.getLong("last_start"))))))
                .list());
        return activity;
    }

    @Override
    public List<AttemptHeader> closed() {
        return database.read(
                handle -> handle.createQuery(AttemptHeaders.COLUMNS + "where closed_at is not null order by learner_id, number")
                        .map(AttemptHeaders.MAPPER)
                        .list());
    }

    @Override
    public List<AttemptHeader> closedWith(ItemId item, String packRevision, Optional<AttemptId> after, int most) {
        return database.read(handle -> handle.createQuery(AttemptHeaders.COLUMNS
                        + """
                        where pack_revision = :revision and closed_at is not null and id > :after
                            and exists (select 1 from attempt_event start
                                where start.attempt_id = attempt.id and start.sequence = 1 and start.body like :item)
                        order by id limit :most""")
                .bind("revision", packRevision)
                .bind("after", after.map(AttemptId::toString).orElse(""))
                .bind("item", "%" + EventJson.given(item) + "%")
                .bind("most", most)
                .map(AttemptHeaders.MAPPER)
                .list());
    }

    @Override
    public List<AttemptId> runningWithDeadlineBefore(Instant instant) {
        return database.read(handle -> handle.createQuery(
                        AttemptHeaders.COLUMNS + "where closed_at is null and deadline < ? order by deadline")
                .bind(0, instant.toEpochMilli())
                .map(AttemptHeaders.MAPPER)
                .map(AttemptHeader::id)
                .list());
    }

    /**
     * What is remembered is decided on here, where many can at once; the one writer decides again only where the attempt
     * has changed since.
     */
    @Override
    public <R> Optional<R> change(AttemptId id, Function<Attempt, Change<R>> decide) {
        Optional<Decided<R>> first = remembered.of(id).map(known -> Decided.on(known, decide));
        Optional<Decided<R>> done = database.write(handle -> change(handle, id, first, decide));
        done.filter(decided -> !database.isWithinUnit()).ifPresent(decided -> remembered.keep(decided.after()));
        return done.map(decided -> decided.change().outcome());
    }

    @Override
    public <R> Optional<R> changeAtOnce(AttemptId id, PresumedSession session, Function<Attempt, Change<R>> decide) {
        Optional<Decided<R>> done = remembered.of(id)
                .filter(known -> !database.isWithinUnit())
                .map(known -> Decided.on(known, decide))
                .filter(Decided::goesOn)
                .filter(decided -> saves.write(decided.by(session)));
        done.ifPresent(decided -> remembered.keep(decided.after()));
        return done.map(decided -> decided.change().outcome());
    }

    /** What was decided on an attempt: the attempt before and after, and the new events as they are written. */
    private record Decided<R>(Attempt before, Change<R> change, Attempt after, List<String> bodies) {

        static <R> Decided<R> on(Attempt known, Function<Attempt, Change<R>> decide) {
            Change<R> change = decide.apply(known);
            return new Decided<>(
                    known,
                    change,
                    known.after(change.events()),
                    change.events().stream()
                            .map(event -> EventJson.write(event.event()))
                            .toList());
        }

        /** Whether there is something to add, and it leaves the attempt open with the end that it had. */
        boolean goesOn() {
            return !bodies.isEmpty()
                    && before.header().isRunning()
                    && after.header().isRunning()
                    && expires(before.state()) == expires(after.state());
        }

        Save by(PresumedSession session) {
            return new Save(before.header(), change.events(), bodies, session);
        }
    }

    private <R> Optional<Decided<R>> change(
            Handle handle, AttemptId id, Optional<Decided<R>> first, Function<Attempt, Change<R>> decide) {
        Optional<Decided<R>> decided = first.or(() -> decideAnew(handle, id, decide));
        for (int run = 0; run < MOST_COLLISIONS && decided.isPresent(); run++) {
            if (stands(handle, decided.get())) {
                return decided;
            }
            decided = decideAnew(handle, id, decide);
        }
        if (decided.isPresent()) {
            throw new IllegalStateException("attempt " + id + " changes faster than it can be decided on");
        }
        return Optional.empty();
    }

    private <R> Optional<Decided<R>> decideAnew(Handle handle, AttemptId id, Function<Attempt, Change<R>> decide) {
        return current(handle, id).map(known -> Decided.on(known, decide));
    }

    /** Writes what was decided, unless the attempt is no longer what it was decided on. */
    private static <R> boolean stands(Handle handle, Decided<R> decided) {
        AttemptHeader before = decided.before().header();
        List<RecordedEvent> events = decided.change().events();
        if (events.isEmpty()) {
            return isAt(handle, before);
        }
        return movesOn(handle, before, decided.after())
                && append(handle, before.id(), before.revision(), events, decided.bodies());
    }

    /** Whether the attempt is still at the revision that was decided on. */
    private static boolean isAt(Handle handle, AttemptHeader decidedOn) {
        return header(handle, decidedOn.id())
                .filter(now -> now.revision() == decidedOn.revision())
                .isPresent();
    }

    /** Moves the attempt's row on to a later revision; false if it is no longer at the one decided on. */
    private static boolean movesOn(Handle handle, AttemptHeader decidedOn, Attempt after) {
        return AttemptWrites.moveOn(
                handle.getConnection(),
                decidedOn,
                after.header(),
                expires(after.state()),
                after.state().closedAt());
    }

    private static long expires(AttemptState state) {
        return state.life().expires().map(Instant::toEpochMilli).orElse(NEVER);
    }

    private static boolean append(
            Handle handle, AttemptId id, long after, List<RecordedEvent> events, List<String> bodies) {
        AttemptWrites.append(handle.getConnection(), id, after, events, bodies);
        return true;
    }

    @Override
    public boolean anyBegunSince(Instant instant) {
        return database.read(handle -> handle.createQuery("select count(*) from attempt where started_at >= :instant")
                .bind("instant", instant.toEpochMilli())
                .mapTo(Long.class)
                .one())
                > 0;
    }
}
