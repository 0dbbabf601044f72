package org.thetaprep.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.PdfOptions.Paper;
import org.thetaprep.report.words.Language;

class ReadinessPdfTest {

    private static final ReadinessPdf PDF = new ReadinessPdf(new Templates());
    private static final PdfOptions SHORT = new PdfOptions(Paper.A4, Language.ENGLISH);
    private static final byte[] OPEN = bytes(SampleReports.open(), SHORT);
    private static final byte[] OPEN_ITEMS = items(SampleReports.open());

    @Test
    void the_first_page_alone_says_whether_ready_what_is_weak_and_what_is_next() throws IOException {
        try (PDDocument document = Loader.loadPDF(OPEN)) {
            assertThat(text(document, 1).lines().map(String::strip).filter(line -> !line.isEmpty()))
                    .containsSequence("More likely to pass than not, but the evidence", "does not settle it.");
            assertThat(flat(text(document, 1)))
                    .contains("we would expect 31 of 50 such attempts to pass: 62\u202f%, plausibly 44 to 78\u202f%.")
                    .contains("62\u202f%", "19 of 50", "31 of 50", "720 pass", "668–800")
                    .contains("4 ML Solution Monitoring,", "Maintenance, and Security", "640", "below the cut")
                    .contains("What to do next", "Study domain 4")
                    .contains("The score is an estimate by this bank, not by the exam’s owner.")
                    .contains("The scored items are not yet calibrated")
                    .contains("1 of ");
        }
    }

    @Test
    void a_report_without_items_has_two_to_six_pages_and_with_them_no_more_than_forty() throws IOException {
        for (ReadinessReport report : List.of(
                SampleReports.above(),
                SampleReports.below(),
                SampleReports.nothingAnswered(),
                SampleReports.oneAnswer(),
                SampleReports.allRight(),
                SampleReports.allWrong(),
                SampleReports.extreme(),
                SampleReports.open())) {
            for (Paper paper : Paper.values()) {
                for (Language language : Language.values()) {
                    try (PDDocument document = Loader.loadPDF(bytes(report, new PdfOptions(paper, language)))) {
                        assertThat(document.getNumberOfPages()).isBetween(2, 6);
                    }
                }
            }
        }
        try (PDDocument document = Loader.loadPDF(OPEN)) {
            assertThat(flat(text(document, 1))).contains("1 of " + document.getNumberOfPages());
        }
        try (PDDocument document = Loader.loadPDF(OPEN_ITEMS)) {
            assertThat(document.getNumberOfPages()).isBetween(20, 40);
        }
    }

    @Test
    void every_item_of_every_kind_is_there_with_key_choice_and_reasons() throws IOException {
        try (PDDocument document = Loader.loadPDF(OPEN_ITEMS)) {
            String text = flat(text(document, 0));
            for (int number = 1; number <= 65; number++) {
                assertThat(text).containsPattern(" " + number + "\\. (Right|Not right|Left open)");
            }
            assertThat(text)
                    .contains("Not these. You chose A and B; A and C fit.")
                    .contains("Place 3; you put it at 2", "Not needed; you put it at 4")
                    .contains("AWS Glue DataBrew; you chose Amazon EMR")
                    .contains("Case study: Readmission risk at a clinic group")
                    .contains("“Scales to zero” means “answers from zero” Queue-based inference returns nothing")
                    .contains("Who changed it, and when: AWS CloudTrail.");
        }
    }

    @Test
    void all_fonts_are_embedded_and_nothing_is_a_bitmap() throws IOException {
        try (PDDocument document = Loader.loadPDF(items(SampleReports.extreme()))) {
            Set<String> fonts = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                check(page.getResources(), fonts);
            }
            assertThat(fonts)
                    .containsExactlyInAnyOrder(
                            "DejaVuSans",
                            "DejaVuSansMono",
                            "ThetaprepSans-Regular",
                            "ThetaprepSans-Semibold",
                            "ThetaprepSerif-Regular");
        }
    }

    private static void check(PDResources resources, Set<String> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            fonts.add(font.getName().substring(font.getName().indexOf('+') + 1));
        }
        for (COSName name : resources.getXObjectNames()) {
            assertThat(resources.getXObject(name)).isNotInstanceOf(PDImageXObject.class);
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                check(form.getResources(), fonts);
            }
        }
    }

    @Test
    void the_wide_font_is_left_out_where_no_letter_needs_it() throws IOException {
        try (PDDocument document = Loader.loadPDF(OPEN)) {
            Set<String> fonts = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                check(page.getResources(), fonts);
            }
            assertThat(fonts).doesNotContain("DejaVuSans", "DejaVuSansMono");
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        assertThat(bytes(SampleReports.open(), SHORT)).isEqualTo(OPEN);
        assertThat(items(SampleReports.open())).isEqualTo(OPEN_ITEMS);
    }

    @Test
    void the_document_is_tagged_titled_and_has_a_language_and_bookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(OPEN)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Readiness report, MLA-C01, 23 November 2026");
            assertThat(bookmarks(document))
                    .contains("What to do next", "How this was computed, and what it cannot say");
        }
        try (PDDocument document = Loader.loadPDF(OPEN_ITEMS)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Review of all items, MLA-C01, 23 November 2026");
            assertThat(bookmarks(document))
                    .contains("Item 1: Right")
                    .hasSize(66);
        }
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> bookmarks = new ArrayList<>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
        return bookmarks;
    }

    @Test
    void no_letter_leaves_the_margins() throws IOException {
        for (ReadinessReport report : List.of(SampleReports.open(), SampleReports.extreme())) {
            for (Paper paper : Paper.values()) {
                try (PDDocument document = Loader.loadPDF(bytes(report, new PdfOptions(paper, Language.ENGLISH)))) {
                    float width = document.getPage(0).getMediaBox().getWidth();
                    List<String> outside = new ArrayList<>();
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition at) {
                            boolean within = at.getX() >= 56 && at.getX() + at.getWidth() <= width - 55;
                            if (!within && !at.getUnicode().isBlank()) {
                                outside.add(at.getUnicode() + " at " + at.getX() + " on page " + getCurrentPageNo());
                            }
                        }
                    }.getText(document);
                    assertThat(outside).as(paper.name()).isEmpty();
                }
            }
        }
    }

    @Test
    void arabic_letters_join_their_neighbours() {
        assertThat(ArabicForms.joined("سلام")).isEqualTo("\ufeb3\ufefc\ufee1");
        assertThat(ArabicForms.joined("باب")).isEqualTo("\ufe91\ufe8e\ufe8f");
        assertThat(ArabicForms.joined("Thetaprep ء 12")).isEqualTo("Thetaprep \ufe80 12");
    }

    @Test
    void a_title_in_a_style_sheet_cannot_end_its_string() {
        assertThat(Markup.cssString("a\"b\\c</style>&\n"))
                .isEqualTo("a\\000022b\\00005cc\\00003c/style\\00003e\\000026\\00000a");
    }

    private static byte[] bytes(ReadinessReport report, PdfOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PDF.write(report, out, options);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    private static byte[] items(ReadinessReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PDF.writeItems(report, out, SHORT);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    /** The text of one page, or of all for page 0. */
    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(document);
    }

    private static String flat(String text) {
        return text.replaceAll("[ \\r\\n\\u00a0]+", " ");
    }
}
