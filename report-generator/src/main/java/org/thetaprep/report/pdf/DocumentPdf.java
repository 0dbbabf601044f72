package org.thetaprep.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.thetaprep.report.document.ReportDocument;
import org.thetaprep.report.page.DocumentPage;
import org.thetaprep.report.page.Templates;

/** Any document as PDF/A-2a and PDF/UA-1, made as {@link ReadinessPdf} is. */
public final class DocumentPdf {

    private final PdfWriter writer;

    /**
     * Documents of these templates.
     *
     * @param templates the templates
     */
    public DocumentPdf(Templates templates) {
        this.writer = new PdfWriter(templates);
    }

    /**
     * Writes a document.
     *
     * @param document the document
     * @param out where to; not closed
     * @param paper size of its pages
     * @throws IOException if writing fails
     */
    public void write(ReportDocument document, OutputStream out, PdfOptions.Paper paper) throws IOException {
        PdfSections sections = PdfSections.of(document.sections(), paper);
        Map<String, Object> model = DocumentPage.model(document);
        model.put("sections", sections.views());
        writer.write(
                "pdf/document",
                model,
                sections.figures(),
                document.date(),
                new PdfOptions(paper, document.language()),
                out);
    }
}
