package org.thetaprep.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleFigures;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.page.DocumentPage;
import org.thetaprep.report.page.PageLinks;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.words.Language;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DocumentsTest {

    private static final Templates TEMPLATES = new Templates();
    private static final DocumentPage PAGE = new DocumentPage(TEMPLATES);
    private static final DocumentPdf PDF = new DocumentPdf(TEMPLATES);

    static List<ReportDocument> all(Language language) {
        return List.of(
                CohortDocument.of(SampleFigures.cohortReport(5), language),
                CohortDocument.of(SampleFigures.cohortReport(0), language),
                ItemAnalysisDocument.of(SampleFigures.analysis(), language),
                ItemAnalysisDocument.of(SampleFigures.emptyAnalysis(), language),
                ItemDocument.of(SampleFigures.itemReport(true), language),
                ItemDocument.of(SampleFigures.itemReport(false), language),
                FormDocument.of(SampleFigures.form(true), language),
                FormDocument.of(SampleFigures.form(false), language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_document_is_a_well_formed_page_with_one_first_heading(Language language) throws Exception {
        for (ReportDocument document : all(language)) {
            Document page = parse(PAGE.render(document, PageLinks.none()));
            assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
            assertThat(page.getDocumentElement().getTextContent())
                    .doesNotContain("NaN", "null", "Infinity", "Optional", "{0}");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_document_is_a_pdf_of_the_same_content_and_the_same_bytes_each_time(Language language) throws Exception {
        for (ReportDocument document : all(language)) {
            byte[] bytes = pdf(document);
            try (PDDocument read = Loader.loadPDF(bytes)) {
                assertThat(read.getDocumentInformation().getTitle()).isEqualTo(document.title());
                assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
                String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
                assertThat(text).contains(document.headline().replaceAll("\\s+", " "));
                for (Section section : document.sections()) {
                    assertThat(text).contains(section.heading().replaceAll("\\s+", " "));
                }
            }
            assertThat(pdf(document)).isEqualTo(bytes);
        }
    }

    @Test
    void a_page_in_german_has_no_english_left_over() throws Exception {
        List<String> pages = new ArrayList<>();
        ReadinessPage readiness = new ReadinessPage(TEMPLATES);
        for (ReadinessReport report : List.of(
                SampleReports.open(),
                SampleReports.above(),
                SampleReports.below(),
                SampleReports.allRight(),
                SampleReports.allWrong(),
                SampleReports.nothingAnswered(),
                SampleReports.oneAnswer())) {
            pages.add(readiness.render(SampleReports.inGermanWords(report), PageLinks.none(), Language.GERMAN));
        }
        for (String page : pages) {
            String text = " " + parse(page).getDocumentElement().getTextContent().replaceAll("[^\\p{L}]+", " ") + " ";
            for (String english : List.of(
                    "the", "of", "and", "your", "you", "is", "are", "to", "not", "with", "items", "answers", "below",
                    "above", "right", "exam", "score", "domain", "task", "chosen", "about", "more", "interval")) {
                assertThat(text).as("'%s' in a German page", english).doesNotContain(" " + english + " ");
            }
        }
    }

    @Test
    void a_cohort_of_two_hundred_goes_on_in_further_pictures_and_nobody_is_left_out() throws Exception {
        ReportDocument document = CohortDocument.of(SampleFigures.cohortReport(200), Language.ENGLISH);
        assertThat(document.sections().get(0).blocks()).hasSize(10);
        try (PDDocument read = Loader.loadPDF(pdf(document))) {
            assertThat(new PDFTextStripper().getText(read)).contains("Ben Okafor 196");
        }
    }

    private static byte[] pdf(ReportDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(document, out, PdfOptions.Paper.LETTER);
        return out.toByteArray();
    }

    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
