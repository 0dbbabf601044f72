package org.thetaprep.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.report.CohortReport;
import org.thetaprep.report.ItemAnalysis;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.document.CohortDocument;
import org.thetaprep.report.document.ItemAnalysisDocument;
import org.thetaprep.report.document.ReportDocument;
import org.thetaprep.report.page.DocumentPage;
import org.thetaprep.report.page.PageLinks;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.ReadinessWords;
import org.thetaprep.runner.fixture.SampleExports;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/** Reports of attempts at their ends: each a sensible page and document, never an empty picture or a figure that is none. */
class BadInputTest {

    private static final Pattern PICTURE = Pattern.compile("<svg [^>]*class=\"chart.*?</svg>", Pattern.DOTALL);
    private static final ReadinessReports REPORTS = new ReadinessReports(SampleExports.models(), ZoneOffset.UTC);
    private static final Templates TEMPLATES = new Templates();
    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff".repeat(6).substring(0, 200);
    private static final String RIGHT_TO_LEFT = "شخص ذو اسم طويل جدا ".repeat(10).strip();

    private static ExportedAttempt named(String name) {
        return SampleExports.of(1, 2, Optional.of(name), (place, item) -> place % 2 == 0 ? Answer.RIGHT : Answer.WRONG);
    }

    private static ExportedAttempt one(SampleAttempts.Answers answers) {
        return SampleExports.of(1, 1, Optional.of("Someone"), answers);
    }

    /** The learner's 2,000th attempt, as the server exports it: with the first and the latest ones before it. */
    private static ExportedAttempt twoThousandth() {
        ExportedAttempt like = SampleExports.of(2, 12, 0.6);
        List<EarlierAttempt> earlier = IntStream.range(0, like.earlier().size())
                .mapToObj(i -> {
                    EarlierAttempt known = like.earlier().get(i);
                    return new EarlierAttempt(
                            i == 0 ? 1 : 1988 + i, known.closedAt(), known.overall(), known.domains());
                })
                .toList();
        return changed(like, 2000, like.items(), earlier, 1988);
    }

    private static ExportedAttempt withoutItems() {
        return changed(one((place, item) -> Answer.OPEN), 1, List.of(), List.of(), 0);
    }

    private static ExportedAttempt changed(
            ExportedAttempt like, int number, List<ExportedItem> items, List<EarlierAttempt> earlier, int leftOut) {
        return new ExportedAttempt(
                like.id(),
                like.learner(),
                like.learnerName(),
                like.kind(),
                number,
                like.startedAt(),
                like.closedAt(),
                like.exam(),
                items,
                like.misconceptions(),
                earlier,
                leftOut);
    }

    static Stream<Arguments> attempts() {
        Map<String, ExportedAttempt> all = new LinkedHashMap<>();
        all.put("nothing answered", one((place, item) -> Answer.OPEN));
        all.put("one item answered", one((place, item) -> place == 3 ? Answer.RIGHT : Answer.OPEN));
        all.put("all right", one((place, item) -> Answer.RIGHT));
        all.put("all wrong", one((place, item) -> Answer.WRONG));
        all.put("a name of 200 letters", named(LONG));
        all.put("a name from right to left", named(RIGHT_TO_LEFT));
        all.put("markup for a name", named("<script>alert(1)</script>&amp;{{ title }}"));
        all.put("a domain without an item", SampleExports.some(
                item -> item.classification().task().domain() == 1, (place, item) -> Answer.RIGHT));
        all.put("one item alone", SampleExports.some(
                item -> item.id().value().equals("choice-1"), (place, item) -> Answer.WRONG));
        all.put("no item at all", withoutItems());
        all.put("two thousand attempts", twoThousandth());
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void a_readiness_report_is_sensible(String what, ExportedAttempt attempt) throws IOException {
        ReadinessReport report = REPORTS.of(attempt);
        for (Language language : Language.values()) {
            String page = new ReadinessPage(TEMPLATES).render(report, PageLinks.none(), language);
            sensible(page);
            assertThat(page).doesNotContain("<script").contains("class=\"chart");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ReadinessPdf(TEMPLATES).write(report, out, new PdfOptions(PdfOptions.Paper.A4, language));
            String text = text(out);
            assertThat(text).contains(flat(new ReadinessWords(report, language).headline()));
            sensible(text);
        }
    }

    @Test
    void without_evidence_nothing_is_claimed() {
        for (ExportedAttempt attempt : List.of(
                one((place, item) -> Answer.OPEN).unnamed(), withoutItems())) {
            ReadinessReport report = REPORTS.of(attempt);
            assertThat(report.count().right()).isZero();
            assertThat(report.passChance().isPresent()).isEqualTo(!report.items().isEmpty());
            if (report.items().isEmpty()) {
                assertThat(new ReadinessWords(report).headline())
                        .isEqualTo("Nothing is known yet, so nothing is claimed.");
            }
        }
    }

    @Test
    void the_trend_of_two_thousand_attempts_says_how_many_it_leaves_out() {
        ReadinessReport report = REPORTS.of(twoThousandth());
        assertThat(report.background().trend().orElseThrow().leftOut()).isEqualTo(1988);
        assertThat(report.background().trend().orElseThrow().points()).hasSize(12);
        assertThat(report.background().change()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void a_cohort_of_one_such_attempt_is_sensible(String what, ExportedAttempt attempt) throws IOException {
        CohortTally tally = new CohortTally(SampleExports.models(), LONG, ZoneOffset.UTC);
        tally.add(tally.measure(attempt));
        CohortReport report = tally.report();
        sensible(CohortDocument.of(report, Language.ENGLISH));
    }

    @Test
    void the_items_of_such_attempts_are_sensible() throws IOException {
        ItemTally tally = new ItemTally(SampleExports.models(), 5, ZoneOffset.UTC);
        attempts().forEach(one -> tally.add(tally.measure((ExportedAttempt) one.get()[1])));
        sensible(ItemAnalysisDocument.of(tally.report(), Language.GERMAN));
    }

    @Test
    void two_thousand_attempts_of_a_hundred_learners_make_one_cohort_and_one_analysis() throws IOException {
        CohortTally cohort = new CohortTally(SampleExports.models(), "Autumn", ZoneOffset.UTC);
        ItemTally items = new ItemTally(SampleExports.models(), 30, ZoneOffset.UTC);
        for (int learner = 1; learner <= 100; learner++) {
            ExportedAttempt first = SampleExports.of(learner, 1, 0.3 + learner * 0.006);
            ExportedAttempt second = SampleExports.of(learner, 2, 0.3 + learner * 0.006);
            for (int n = 0; n < 10; n++) {
                for (ExportedAttempt attempt : List.of(first, second)) {
                    cohort.add(cohort.measure(attempt));
                    items.add(items.measure(attempt));
                }
            }
        }
        CohortReport report = cohort.report();
        assertThat(report.map().rows()).hasSize(100);
        assertThat(report.change()).isPresent();
        ItemAnalysis analysis = items.report();
        assertThat(analysis.items()).hasSize(15).allSatisfy(item -> assertThat(item.right().of())
                .isEqualTo(2000));
        assertThat(analysis.exposure().orElseThrow().items()).hasSize(36);
        sensible(CohortDocument.of(report, Language.ENGLISH));
        sensible(ItemAnalysisDocument.of(analysis, Language.ENGLISH));
    }

    private static void sensible(ReportDocument document) throws IOException {
        sensible(new DocumentPage(TEMPLATES).render(document, PageLinks.none()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocumentPdf(TEMPLATES).write(document, out, PdfOptions.Paper.A4);
        String text = text(out);
        assertThat(text).contains(flat(document.headline()));
        sensible(text);
    }

    private static void sensible(String text) {
        assertThat(text)
                .doesNotContain("NaN", "Infinity", "null", "Optional", "Exception", "{0}", "{1}");
        Matcher pictures = PICTURE.matcher(text);
        while (pictures.find()) {
            assertThat(pictures.group()).contains("<text").containsPattern("<(path|line|rect|circle|ellipse|polygon)");
        }
    }

    private static String text(ByteArrayOutputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getNumberOfPages()).isPositive();
            return flat(new PDFTextStripper().getText(document));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
