package org.thetaprep.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.CohortReport;
import org.thetaprep.report.FormReport;
import org.thetaprep.report.ItemAnalysis;
import org.thetaprep.report.ItemReport;
import org.thetaprep.report.SampleFigures;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.document.CohortDocument;
import org.thetaprep.report.document.FormDocument;
import org.thetaprep.report.document.ItemAnalysisDocument;
import org.thetaprep.report.document.ItemDocument;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.PdfOptions.Paper;
import org.thetaprep.report.words.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of our documents; level A of PDF/A-2 holds level B. */
class PdfConformanceTest {

    private static final Templates TEMPLATES = new Templates();
    private static final ReadinessPdf READINESS = new ReadinessPdf(TEMPLATES);
    private static final DocumentPdf DOCUMENTS = new DocumentPdf(TEMPLATES);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Writes a document. */
    @FunctionalInterface
    private interface Written {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static Map<String, Written> documents() {
        Map<String, Written> all = new LinkedHashMap<>();
        PdfOptions english = new PdfOptions(Paper.A4, Language.ENGLISH);
        PdfOptions german = new PdfOptions(Paper.LETTER, Language.GERMAN);
        all.put("readiness, one answer", out -> READINESS.write(SampleReports.oneAnswer(), out, english));
        all.put("readiness, extreme", out -> READINESS.write(SampleReports.extreme(), out, german));
        all.put("items", out -> READINESS.writeItems(SampleReports.open(), out, english));
        all.put("cohort", out -> cohort(SampleFigures.cohortReport(20), Language.ENGLISH, out));
        all.put("cohort of nobody", out -> cohort(SampleFigures.cohortReport(0), Language.GERMAN, out));
        all.put("item analysis", out -> analysis(SampleFigures.analysis(), Language.GERMAN, out));
        all.put("empty item analysis", out -> analysis(SampleFigures.emptyAnalysis(), Language.ENGLISH, out));
        all.put("one item", out -> item(SampleFigures.itemReport(true), Language.ENGLISH, out));
        all.put("an item that hardly anybody saw", out -> item(SampleFigures.itemReport(false), Language.GERMAN, out));
        all.put("form", out -> form(SampleFigures.form(true), Language.ENGLISH, out));
        all.put("form that misses", out -> form(SampleFigures.form(false), Language.GERMAN, out));
        return all;
    }

    private static void cohort(CohortReport report, Language language, OutputStream out) throws IOException {
        DOCUMENTS.write(CohortDocument.of(report, language), out, Paper.A4);
    }

    private static void analysis(ItemAnalysis report, Language language, OutputStream out) throws IOException {
        DOCUMENTS.write(ItemAnalysisDocument.of(report, language), out, Paper.LETTER);
    }

    private static void item(ItemReport report, Language language, OutputStream out) throws IOException {
        DOCUMENTS.write(ItemDocument.of(report, language), out, Paper.A4);
    }

    private static void form(FormReport report, Language language, OutputStream out) throws IOException {
        DOCUMENTS.write(FormDocument.of(report, language), out, Paper.A4);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_B", "PDFA_2_A", "PDFUA_1"})
    void documents_of_every_kind_conform(PDFAFlavour flavour) throws Exception {
        for (Map.Entry<String, Written> document : documents().entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.getValue().to(out);
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(out.toByteArray()), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage() + " "
                                        + failed.getLocation())
                                .limit(5))
                        .as(document.getKey())
                        .isEmpty();
                assertThat(result.isCompliant()).as(document.getKey()).isTrue();
            }
        }
    }
}
