package org.thetaprep.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleReports;
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

    private static final ReadinessPdf PDF = new ReadinessPdf(new Templates());

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_B", "PDFA_2_A", "PDFUA_1"})
    void documents_conform(PDFAFlavour flavour) throws Exception {
        for (ReadinessReport report : List.of(SampleReports.oneAnswer(), SampleReports.extreme())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PDF.write(report, out, new PdfOptions(Paper.A4, Language.ENGLISH));
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(out.toByteArray()), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage() + " "
                                        + failed.getLocation())
                                .limit(5))
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
