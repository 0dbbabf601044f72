package org.thetaprep.runner.fairness;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.calibration.MockResponses;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.run.NewestResults;
import org.thetaprep.runner.run.RunStore;
import org.thetaprep.runner.run.Runs;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/**
 * Compares how items treat a cohort and everybody else, or two cohorts, by each learner's first answer to an item in mock
 * exams; one comparison at a time. Learners are asked for nothing, and a comparison keeps none of them. Instructors see
 * comparisons of cohorts that they teach, operators all.
 */
public final class FairnessService {

    private static final int LOOKED_AT = 50;
    private static final int LEAST_FOR_A_CURVE = 30;

    private final Runs<FairnessStudy> runs;
    private final ItemAnalysisService analysis;
    private final CohortService cohorts;
    private final ItemBank bank;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where comparisons are kept
     * @param analysis the answers of mock exams
     * @param cohorts who is in which group, and who teaches it
     * @param bank the pack in force
     * @param audit where it is written down who compared whom
     * @param clock the server's time
     * @param random makes ids
     * @param worker carries comparisons out, away from requests
     */
    public FairnessService(
            RunStore<FairnessStudy> store,
            ItemAnalysisService analysis,
            CohortService cohorts,
            ItemBank bank,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random,
            Executor worker) {
        this.runs = new Runs<>(store, clock, worker);
        this.analysis = analysis;
        this.cohorts = cohorts;
        this.bank = bank;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** The cohorts that someone may compare. */
    public List<Cohort> choices(Account account) {
        return account.is(Role.OPERATOR) ? cohorts.all() : cohorts.taughtBy(account.id());
    }

    private Set<CohortId> theirs(Account account) {
        return choices(account).stream().map(Cohort::id).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOf(Set<CohortId> theirs, CohortId focal, Optional<CohortId> reference) {
        return theirs.contains(focal) && reference.map(theirs::contains).orElse(true);
    }

    /**
     * Begins a comparison.
     *
     * @param account who wants it
     * @param focal the cohort that is compared
     * @param reference the cohort with which it is compared; empty for everybody else
     * @return whether it has begun; not while another is under way
     * @throws Refusal if a cohort is not theirs, or both are the same
     */
    public boolean start(Account account, CohortId focal, Optional<CohortId> reference) {
        if (!isOf(theirs(account), focal, reference)) {
            throw new Refusal("Choose cohorts that you teach.");
        }
        if (reference.filter(focal::equals).isPresent()) {
            throw new Refusal("Choose two different cohorts.");
        }
        FairnessStudy study = FairnessStudy.begun(
                new UUID(random.nextLong(), random.nextLong()), now(), bank.current().revision(), focal, reference);
        boolean begun = audit.together(() -> isWrittenDown(account, study));
        if (begun) {
            runs.carryOut(study, () -> carriedOut(study));
        }
        return begun;
    }

    private boolean isWrittenDown(Account account, FairnessStudy study) {
        boolean begun = runs.begin(study);
        if (begun) {
            audit.record(
                    account.id().toString(),
                    "groups-compared",
                    study.focal().toString(),
                    "",
                    study.reference().map(CohortId::toString).orElse("everybody else"));
        }
        return begun;
    }

    private FairnessStudy carriedOut(FairnessStudy study) {
        MockResponses responses = MockResponses.of(analysis);
        Map<LearnerId, Integer> groups = groups(study, responses.who());
        int focal = (int) groups.values().stream().filter(group -> group == 1).count();
        int reference = groups.size() - focal;
        if (Math.min(focal, reference) < ItemFairness.LEAST_ANSWERS) {
            return study.refused(
                    focal,
                    reference,
                    "fewer than " + ItemFairness.LEAST_ANSWERS + " learners of one of the groups have taken a mock exam");
        }
        MockResponses theirs = responses.of(groups.keySet());
        Optional<ResponseMatrix> matrix = theirs.matrix(theirs.items(LEAST_FOR_A_CURVE), groups);
        List<String> problems = matrix.map(known -> Calibration.problems(GroupComparison.PLAN, known))
                .orElse(List.of("no item has " + LEAST_FOR_A_CURVE + " answers of which some are right and some wrong"));
        return problems.isEmpty()
                ? study.done(focal, reference, GroupComparison.of(matrix.orElseThrow()))
                : study.refused(focal, reference, String.join("; ", problems));
    }

    /** 1 for the focal group and 0 for the reference group; whoever is in both is in neither. */
    private Map<LearnerId, Integer> groups(FairnessStudy study, Set<LearnerId> answered) {
        Set<LearnerId> focal = members(study.focal());
        Set<LearnerId> reference = study.reference().map(this::members).orElse(answered);
        boolean pair = study.reference().isPresent();
        Map<LearnerId, Integer> groups = new HashMap<>();
        for (LearnerId learner : answered) {
            boolean first = focal.contains(learner);
            boolean second = reference.contains(learner);
            if (first && !(pair && second)) {
                groups.put(learner, 1);
            } else if (second && !first) {
                groups.put(learner, 0);
            }
        }
        return groups;
    }

    private Set<LearnerId> members(CohortId cohort) {
        return cohorts.members(cohort).stream()
                .map(member -> member.account().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The newest comparisons that someone may see, newest first. */
    public List<FairnessStudy> newest(Account account, int limit) {
        Set<CohortId> theirs = theirs(account);
        return runs.newest(LOOKED_AT).stream()
                .filter(study -> isOf(theirs, study.focal(), study.reference()))
                .limit(limit)
                .toList();
    }

    /** A comparison, if someone may see it. */
    public Optional<FairnessStudy> find(Account account, UUID id) {
        return runs.find(id).filter(study -> isOf(theirs(account), study.focal(), study.reference()));
    }

    /**
     * The comparisons of the bank as it is now that have ended, newest first, whoever may see who was compared. Each is
     * read when the stream comes to it.
     */
    public Stream<FairnessStudy> ofBankInForce() {
        return runs.done(bank.current().revision(), LOOKED_AT);
    }

    /** How the newest comparisons of the bank as it is now found that items treat groups, where they could tell. */
    public NewestResults<FairnessStudy, ItemFairness> newestDifferences() {
        return new NewestResults<>(ofBankInForce(), study -> study.items().stream()
                .filter(item -> item.difference().isPresent())
                .collect(Collectors.toMap(ItemFairness::item, Function.identity())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
