package org.thetaprep.runner.analysis;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.report.ItemReport;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemWording;
import org.thetaprep.runner.report.ReportService;

/**
 * How items do in the field. Each closed attempt is kept as an answer sheet, made once and again when the attempt
 * changes; an analysis goes through the sheets without holding them, and what they add up to is remembered until one of
 * them changes.
 */
public final class ItemAnalysisService {

    /** Answers that a statement needs. */
    public static final int MINIMUM = 30;

    private static final int AT_ONCE = 100;
    private static final int MOST = 5_000;

    private final AnswerSheets sheets;
    private final AttemptService attempts;
    private final ReportService reports;
    private final ItemBank bank;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<List<String>, Boolean> same = new ConcurrentHashMap<>();
    private volatile Remembered remembered = new Remembered("", Optional.empty(), Field.NOTHING);

    /** An analysis with what it was made of. */
    private record Remembered(String stamp, Optional<Set<LearnerId>> learners, Field field) {}

    /** What was counted, and the answers that it was counted of. */
    private record Field(BankAnalysis analysis, FieldAnswers answers) {

        private static final Field NOTHING =
                new Field(
                new BankAnalysis(MINIMUM, List.of(), 0, 0, List.of()), new FieldAnswers((item, revision) -> false));
    }

    /**
     * @param sheets where answer sheets are kept
     * @param attempts the attempts
     * @param reports measures them
     * @param bank the packs
     * @param clock the server's time
     * @param zone the time zone in which days are told
     */
    public ItemAnalysisService(
            AnswerSheets sheets,
            AttemptService attempts,
            ReportService reports,
            ItemBank bank,
            InstantSource clock,
            ZoneId zone) {
        this.sheets = sheets;
        this.attempts = attempts;
        this.reports = reports;
        this.bank = bank;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Makes sheets that are missing or out of date, as many as are made within seconds, and takes away those of attempts
     * that were opened again.
     */
    public void catchUp() {
        attempts.expireDue();
        sheets.removeReopened();
        List<AttemptId> outdated = sheets.outdated(AT_ONCE);
        for (int made = outdated.size(); !outdated.isEmpty() && made <= MOST; made += outdated.size()) {
            make(outdated);
            outdated = sheets.outdated(AT_ONCE);
        }
    }

    private void make(List<AttemptId> outdated) {
        List<AnswerSheet> made = new ArrayList<>();
        Map<AttemptId, Long> seen = new HashMap<>();
        for (AttemptId id : outdated) {
            attempts.peek(id).filter(attempt -> !attempt.header().isRunning()).ifPresent(attempt -> {
                seen.put(id, attempt.header().revision());
                sheet(attempt).ifPresent(made::add);
            });
        }
        sheets.put(made);
        sheets.settle(seen);
    }

    private Optional<AnswerSheet> sheet(Attempt attempt) {
        return attempt.state()
                .life()
                .score()
                .map(score -> SheetWriter.of(attempt, score, reports.ability(attempt)));
    }

    /**
     * How all items do.
     *
     * @param learners whose answers count; empty for everybody's
     */
    public BankAnalysis bank(Optional<Set<LearnerId>> learners) {
        return field(learners).analysis();
    }

    private Field field(Optional<Set<LearnerId>> learners) {
        catchUp();
        String stamp = sheets.stamp();
        Remembered known = remembered;
        if (!known.stamp().equals(stamp) || !known.learners().equals(learners)) {
            known = new Remembered(stamp, learners, analyse(learners));
            remembered = known;
        }
        return known.field();
    }

    private Field analyse(Optional<Set<LearnerId>> learners) {
        SheetSource source = taker -> sheets.eachByLearner(learners, taker);
        FieldAnswers answers = new FieldAnswers(this::isUnchanged);
        FormCounts forms = new FormCounts();
        source.each(sheet -> {
            answers.add(sheet);
            forms.add(sheet);
        });
        List<AnalysedItem> items = bank.current().scorableItems().stream()
                .map(item -> new AnalysedItem(item, statistics(item, answers).figures()))
                .toList();
        return new Field(
                new BankAnalysis(
                        MINIMUM, items, answers.mockExams(), answers.learners(), forms.statistics(source, MINIMUM)),
                answers);
    }

    private ItemStatistics statistics(ScorableItem item, FieldAnswers answers) {
        Blueprint blueprint = bank.exam().blueprints().get(0);
        return new ItemStatistics(
                item,
                answers.items().getOrDefault(item.id().value(), new FieldAnswers.OfItem()),
                answers.unassigned(),
                MINIMUM,
                Duration.ofMinutes(blueprint.minutes()).dividedBy(blueprint.items()));
    }

    /** Whether an item asked the same in a revision of the pack as it does now. */
    private boolean isUnchanged(String item, String packRevision) {
        return packRevision.equals(bank.current().revision())
                || same.computeIfAbsent(List.of(item, packRevision), key -> {
                    ItemId id = new ItemId(item);
                    Optional<Object> then = bank.pack(packRevision).scorable(id).map(ItemWording::of);
                    return then.isPresent()
                            && then.equals(bank.current().scorable(id).map(ItemWording::of));
                });
    }

    /** Who takes in answers one by one. */
    @FunctionalInterface
    public interface Answers {

        /**
         * Takes in an answer.
         *
         * @param learner whose it is
         * @param item the id of the item
         * @param right whether it has full credit
         * @param inView how long the item was in view
         */
        void take(LearnerId learner, String item, boolean right, Duration inView);
    }

    /**
     * Hands out every answer that was given in a mock exam to an item that is still in the bank as it was then, scored or
     * not, the earliest first; an item seen and left open is a wrong answer.
     *
     * @param answers takes them in
     */
    public void mockAnswers(Answers answers) {
        catchUp();
        sheets.each(sheet -> {
            if (sheet.kind() == AttemptKind.EXAM) {
                sheet.reached().stream()
                        .filter(answer -> isUnchanged(answer.item(), sheet.packRevision()))
                        .forEach(answer -> answers.take(
                                sheet.learner(), answer.item(), answer.right(), Duration.ofMillis(answer.millis())));
            }
        });
    }

    /**
     * How one item does.
     *
     * @param id the item
     * @param learners whose answers count; empty for everybody's
     * @return nothing if the bank has no such item
     */
    public Optional<ItemReport> item(ItemId id, Optional<Set<LearnerId>> learners) {
        return bank.current().scorable(id).map(item -> {
            Field field = field(learners);
            ItemStatistics its = statistics(item, field.answers());
            boolean told = its.answers().given() >= MINIMUM;
            return new ItemReport(
                    item.id().value(),
                    item.classification().task().toString(),
                    item.leadIn(),
                    LocalDate.ofInstant(clock.instant(), zone),
                    MINIMUM,
                    its.figures(),
                    its.options(),
                    told
                            ? Optional.of(new AbilityGroups(item, given(id, learners)).curves(bank.parameters()))
                            : Optional.empty());
        });
    }

    private List<FirstAnswers.Given> given(ItemId id, Optional<Set<LearnerId>> learners) {
        FirstAnswers answers = new FirstAnswers(id.value(), revision -> isUnchanged(id.value(), revision));
        sheets.eachByLearner(learners, answers::add);
        return answers.given();
    }
}
