package org.thetaprep.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.thetaprep.report.ResponseReview.Choice;
import org.thetaprep.report.ResponseReview.Matching;
import org.thetaprep.report.ResponseReview.OptionReview;
import org.thetaprep.report.ResponseReview.Ordering;
import org.thetaprep.report.ResponseReview.PairReview;
import org.thetaprep.report.ResponseReview.StepReview;

/** Made-up items in the style of the exam, reviewed; a form repeats them. */
final class SampleItems {

    static final Misconception ZERO = new Misconception(
            "“Scales to zero” means “answers from zero”",
            "Queue-based inference returns nothing to a caller who waits; only the capacity sleeps.");
    static final Misconception TRAIL = new Misconception(
            "A log is an audit trail",
            "CloudWatch Logs holds what programs write; CloudTrail records who called which API.");
    static final Misconception ACCURACY = new Misconception(
            "High accuracy means a good model",
            "With one positive in a hundred, saying “no” every time is 99 % accurate.");

    private static final CaseStudy CLINIC = new CaseStudy(
            "Readmission risk at a clinic group",
            "A group of 14 clinics predicts whether a patient returns within 30 days. Records arrive nightly as Parquet files"
                    + " in Amazon S3; 3 % of stays are readmissions. Auditors require that every prediction can be traced to the"
                    + " data and the model version that made it.\n\nA team of two data scientists trains in Amazon SageMaker AI."
                    + " Predictions are needed once a day, before 06:00, for about 40,000 patients.");

    private static final ReferenceRow ASYNC = new ReferenceRow(
            "inference/asynchronous",
            "Large payloads or long processing, the caller does not wait",
            "Asynchronous inference",
            "A queue takes payloads up to 1 GB, and instances may scale to zero between bursts.",
            Optional.of("Taken for a cheap real-time endpoint."));
    private static final ReferenceRow SERVERLESS = new ReferenceRow(
            "inference/serverless",
            "Intermittent traffic, the caller waits, cold starts are acceptable",
            "Serverless inference",
            "Capacity follows the requests and nothing is paid for while none come.",
            Optional.empty());
    private static final ReferenceRow AUDIT = new ReferenceRow(
            "security/audit",
            "Who changed it, and when",
            "AWS CloudTrail",
            "It records the API call, its caller, time and source address.",
            Optional.of("Searching CloudWatch Logs for it."));

    private SampleItems() {}

    /** Items numbered from one; what was answered and how follows a fixed pattern. */
    static List<ItemReview> form(int items, Style style) {
        List<ItemReview> form = new ArrayList<>();
        for (int number = 1; number <= items; number++) {
            form.add(item(number, style));
        }
        return form;
    }

    enum Style {
        MIXED,
        ALL_RIGHT,
        ALL_WRONG,
        NONE_ANSWERED,
        FIRST_ONLY
    }

    private static ItemReview item(int number, Style style) {
        Mark mark = mark(number, style);
        switch (number % 7) {
            case 1:
                return endpoint(number, mark);
            case 2:
                return audit(number, mark);
            case 3:
                return metrics(number, mark);
            case 4:
                return ordering(number, mark);
            case 5:
                return matching(number, mark);
            default:
                return clinic(number, mark);
        }
    }

    private static Mark mark(int number, Style style) {
        switch (style) {
            case ALL_RIGHT:
                return Mark.RIGHT;
            case ALL_WRONG:
                return Mark.WRONG;
            case NONE_ANSWERED:
                return Mark.OMITTED;
            case FIRST_ONLY:
                return number == 1 ? Mark.RIGHT : Mark.OMITTED;
            default:
                return number == 44 ? Mark.OMITTED : number * 7 % 11 < 4 ? Mark.WRONG : Mark.RIGHT;
        }
    }

    private static ItemReview review(
            int number,
            int domain,
            String task,
            ItemKind type,
            Optional<CaseStudy> caseStudy,
            String stem,
            String leadIn,
            ResponseReview response,
            Mark mark,
            Optional<String> note,
            List<ReferenceRow> rows) {
        return new ItemReview(
                number,
                "mla-" + number,
                number % 13 % 4 != 3,
                domain,
                task,
                type,
                caseStudy,
                stem,
                leadIn,
                response,
                mark,
                number % 9 == 4,
                mark == Mark.OMITTED ? 3 : 40 + number * 37 % 190,
                note,
                rows);
    }

    private static OptionReview option(
            String label, String text, boolean chosen, boolean key, String rationale, Misconception... belief) {
        return new OptionReview(
                label, text, chosen, key, rationale, belief.length == 0 ? Optional.empty() : Optional.of(belief[0]));
    }

    private static ItemReview endpoint(int number, Mark mark) {
        boolean right = mark == Mark.RIGHT;
        return review(
                number,
                3,
                "3.1",
                ItemKind.MULTIPLE_CHOICE,
                Optional.empty(),
                "A retailer answers product questions with a fine-tuned language model. Customers wait for the answer on the"
                        + " page. Traffic comes in a few bursts a day; for most hours there is none. Each call carries under 4 MB"
                        + " and is answered within 20 seconds.",
                "Which deployment meets these needs MOST cost-effectively?",
                new Choice(
                        List.of(
                                option(
                                        "A",
                                        "A real-time endpoint on two `ml.g5.xlarge` instances",
                                        false,
                                        false,
                                        "It answers at once but is paid for through all the idle hours; right where traffic is steady."),
                                option(
                                        "B",
                                        "A serverless inference endpoint",
                                        right,
                                        true,
                                        "The caller waits and gets the answer; nothing is paid for while nobody asks, and a cold start of a few"
                                                + " seconds stays within the 20."),
                                option(
                                        "C",
                                        "An asynchronous inference endpoint that scales to zero",
                                        mark == Mark.WRONG,
                                        false,
                                        "It does scale to zero, but it answers through a queue: the customer on the page gets nothing back.",
                                        ZERO),
                                option(
                                        "D",
                                        "A batch transform job every ten minutes",
                                        false,
                                        false,
                                        "Right for data that already lies in Amazon S3; a customer would wait up to ten minutes."))),
                mark,
                Optional.of(
                        "Serverless inference has had provisioned concurrency since the blueprint was written; the key does"
                                + " not change."),
                List.of(SERVERLESS, ASYNC));
    }

    private static ItemReview audit(int number, Mark mark) {
        boolean right = mark == Mark.RIGHT;
        boolean wrong = mark == Mark.WRONG;
        return review(
                number,
                4,
                "4.3",
                ItemKind.MULTIPLE_RESPONSE,
                Optional.empty(),
                "An endpoint configuration was changed overnight and predictions have been wrong since. The security team asks"
                        + " who made the change, and wants such a change to raise an alarm within five minutes from now on.",
                "Which two steps meet these needs? (Choose two.)",
                new Choice(List.of(
                        option(
                                "A",
                                "Look up the `UpdateEndpoint` event in AWS CloudTrail",
                                right || wrong,
                                true,
                                "CloudTrail records the call, the caller, the time and the source address."),
                        option(
                                "B",
                                "Search the endpoint’s log group in CloudWatch Logs",
                                wrong,
                                false,
                                "The log group holds what the container wrote; the change was made outside it.",
                                TRAIL),
                        option(
                                "C",
                                "Match the event by an Amazon EventBridge rule that notifies a topic",
                                right,
                                true,
                                "EventBridge receives the management event within minutes and can notify."),
                        option(
                                "D",
                                "Turn on data capture for the endpoint",
                                false,
                                false,
                                "It keeps requests and answers, which is right for drift, but says nothing of who changed it."),
                        option(
                                "E",
                                "Add a model card with the name of the owner",
                                false,
                                false,
                                "It documents the model; nobody is told when a configuration changes."))),
                mark,
                Optional.empty(),
                List.of(AUDIT));
    }

    private static ItemReview metrics(int number, Mark mark) {
        boolean right = mark == Mark.RIGHT;
        return review(
                number,
                2,
                "2.3",
                ItemKind.MULTIPLE_CHOICE,
                Optional.empty(),
                "A bank flags card fraud; one payment in 600 is fraudulent. On 60,000 held-out payments the model reaches an"
                        + " accuracy of 99.8 % and finds 4 of the 100 frauds.",
                "What does the team conclude?",
                new Choice(
                        List.of(
                                option(
                                        "A",
                                        "The model is ready, since its accuracy is above 99 %",
                                        mark == Mark.WRONG,
                                        false,
                                        "A model that never flags anything would reach 99.83 %; accuracy hides the class that matters.",
                                        ACCURACY),
                                option(
                                        "B",
                                        "Recall is 4 %; the model misses nearly all fraud",
                                        right,
                                        true,
                                        "4 of 100 frauds are found; with so rare a class recall and precision carry the information."),
                                option(
                                        "C",
                                        "Precision is 4 %; most alarms are false",
                                        false,
                                        false,
                                        "Precision is the share of alarms that are true; the text does not say how many alarms there were."),
                                option(
                                        "D",
                                        "The held-out set is too small to say anything",
                                        false,
                                        false,
                                        "100 frauds give recall an interval of a few points around 4 %; that is enough to see it is low."))),
                mark,
                Optional.empty(),
                List.of());
    }

    private static ItemReview ordering(int number, Mark mark) {
        int[] key = {1, 2, 3, 4, 0};
        int[] chosen = mark == Mark.RIGHT ? key : mark == Mark.WRONG ? new int[] {1, 3, 2, 0, 4} : new int[5];
        String[] texts = {
            "Record a baseline of the training data",
            "Turn on data capture for the endpoint",
            "Schedule a monitoring job that compares the two",
            "Send violations to an alarm",
            "Retrain the model on the captured requests"
        };
        String[] reasons = {
            "Everything later is compared with it.",
            "Without captured requests there is nothing to compare.",
            "It needs both the baseline and the captured data.",
            "There are violations only once the job has run.",
            "Captured requests have no labels; this belongs to another plan."
        };
        List<StepReview> steps = new ArrayList<>();
        for (int i : new int[] {3, 0, 4, 2, 1}) {
            steps.add(new StepReview(texts[i], place(chosen[i]), place(key[i]), reasons[i], Optional.empty()));
        }
        return review(
                number,
                4,
                "4.1",
                ItemKind.ORDERING,
                Optional.empty(),
                "A team wants to be told when the inputs of its endpoint no longer look like the data it was trained on.",
                "Put the four steps that are needed in order. Not every step is used.",
                new Ordering(steps),
                mark,
                Optional.empty(),
                List.of());
    }

    private static OptionalInt place(int place) {
        return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static ItemReview matching(int number, Mark mark) {
        List<String> offered =
                List.of("AWS Glue DataBrew", "Amazon EMR", "SageMaker Ground Truth", "AWS Lake Formation");
        String[] prompts = {
            "Analysts clean columns without code",
            "Spark jobs need their own cluster settings",
            "People label 20,000 pictures"
        };
        String[] reasons = {
            "DataBrew offers visual recipes.",
            "EMR gives control over cluster and Spark versions.",
            "Ground Truth manages workers and the consolidation of their labels."
        };
        List<PairReview> pairs = new ArrayList<>();
        for (int i = 0; i < prompts.length; i++) {
            String key = offered.get(i);
            Optional<String> chosen = mark == Mark.OMITTED
                    ? Optional.empty()
                    : Optional.of(mark == Mark.WRONG && i < 2 ? offered.get(1 - i) : key);
            pairs.add(new PairReview(prompts[i], chosen, key, reasons[i], Optional.empty()));
        }
        return review(
                number,
                1,
                "1.2",
                ItemKind.MATCHING,
                Optional.empty(),
                "A media company prepares three data sets and looks for the service that fits each task best.",
                "Match each task with one service. One service is not used.",
                new Matching(pairs, offered),
                mark,
                Optional.empty(),
                List.of());
    }

    private static ItemReview clinic(int number, Mark mark) {
        boolean right = mark == Mark.RIGHT;
        return review(
                number,
                number % 2 == 0 ? 1 : 3,
                number % 2 == 0 ? "1.1" : "3.3",
                ItemKind.MULTIPLE_CHOICE,
                Optional.of(CLINIC),
                "",
                number % 7 == 6
                        ? "Which way to make the daily predictions needs the LEAST operational overhead?"
                        : "How can each prediction be traced to data and model version with the LEAST operational overhead?",
                new Choice(
                        List.of(
                                option(
                                        "A",
                                        "A batch transform job in a SageMaker pipeline with lineage tracking",
                                        right,
                                        true,
                                        "The pipeline runs nightly, ends when the work is done, and lineage links data, job and model version."),
                                option(
                                        "B",
                                        "A real-time endpoint that a script calls 40,000 times",
                                        mark == Mark.WRONG,
                                        false,
                                        "It works, but the endpoint is paid for all day and the links to the data must be kept by hand."),
                                option(
                                        "C",
                                        "A notebook that a data scientist runs each morning",
                                        false,
                                        false,
                                        "Right for a first look; nobody is there at 05:00, and nothing records what was run."))),
                mark,
                Optional.empty(),
                List.of());
    }

    /** The same item with all words of its content replaced by one that no language has. */
    static ItemReview neutral(ItemReview item) {
        return new ItemReview(
                item.number(),
                "x",
                item.scored(),
                item.domain(),
                item.task(),
                item.kind(),
                item.caseStudy().map(study -> new CaseStudy("Xx", "Xx")),
                item.stem().isEmpty() ? "" : "Xx",
                "Xx",
                item.response().match(new ResponseReview.Cases<ResponseReview>() {
                    @Override
                    public ResponseReview choice(Choice review) {
                        return new Choice(review.options().stream()
                                .map(one -> new OptionReview(
                                        one.label(), "Xx", one.chosen(), one.key(), "Xx", Optional.empty()))
                                .toList());
                    }

                    @Override
                    public ResponseReview ordering(Ordering review) {
                        return new Ordering(review.steps().stream()
                                .map(one -> new StepReview(
                                        "Xx", one.chosenPlace(), one.keyPlace(), "Xx", Optional.empty()))
                                .toList());
                    }

                    @Override
                    public ResponseReview matching(Matching review) {
                        return new Matching(
                                review.pairs().stream()
                                        .map(one -> new PairReview(
                                                "Xx",
                                                one.chosen().map(chosen -> one.right() ? "Xx" : "Yy"),
                                                "Xx",
                                                "Xx",
                                                Optional.empty()))
                                        .toList(),
                                List.of("Xx", "Yy"));
                    }
                }),
                item.mark(),
                item.flagged(),
                item.secondsSpent(),
                Optional.empty(),
                item.references().stream()
                        .map(row -> new ReferenceRow("x", "Xx", "Xx", "Xx", row.trap().map(trap -> "Xx")))
                        .toList());
    }
}
