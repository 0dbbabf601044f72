package org.thetaprep.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thetaprep.report.chart.ThetaMark;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.page.Templates;

/**
 * Fills a template and writes it as PDF/A-2a (which holds PDF/A-2b) and PDF/UA-1: text that can be selected, fonts
 * embedded, pictures as vectors. The same model gives the same bytes on the same Java.
 */
final class PdfWriter {

    private static final String PRODUCER = "Thetaprep";

    /** Letters that the foot has room for. */
    private static final int FOOT = 70;

    private final Templates templates;
    private final String css;
    private final byte[] colours;

    PdfWriter(Templates templates) {
        this.templates = templates;
        this.css = resource("report-pdf.css");
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static String resource(String name) {
        try (InputStream stream = PdfWriter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name + " cannot be read", broken);
        }
    }

    /** The mark of the product as it stands in the head of each document. */
    static Figure mark() {
        return new Figure("mark", new ThetaMark(), 0.9);
    }

    /**
     * Writes a document.
     *
     * @param template its template
     * @param model names and values, with {@code title}; is added to
     * @param figures the pictures that the template names, without the mark
     */
    void write(
            String template,
            Map<String, Object> model,
            List<Figure> figures,
            LocalDate date,
            PdfOptions options,
            OutputStream out)
            throws IOException {
        Figure mark = mark();
        List<Figure> all = new java.util.ArrayList<>(figures);
        all.add(mark);
        model.put("mark", mark);
        String html = html(template, model, options);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withProducer(PRODUCER)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .useObjectDrawerFactory(new FigureDrawers(all))
                .withW3cDocument(Markup.parse(html), null);
        for (Typeface face : Typeface.values()) {
            builder.useFont(face::open, face.family(), 400, FontStyle.NORMAL, true);
        }
        if (Bidi.requiresBidi(html.toCharArray(), 0, html.length())) {
            builder.useUnicodeBidiSplitter(Bidirectional.Splitter::new);
            builder.useUnicodeBidiReorderer(new Bidirectional.Reorderer());
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                Identity.fix(document, date, html);
                document.save(out);
            }
        }
    }

    private String html(String template, Map<String, Object> model, PdfOptions options) {
        model.put("css", css);
        model.put("paper", options.paper().css());
        model.put("fallback", "");
        model.put("foot", Markup.cssString(shortened(model.get("title").toString(), FOOT)));
        String html = templates.render(template, model);
        if (needsFallback(html)) {
            model.put("fallback", ", \"" + Typeface.FALLBACK.family() + "\"");
            return templates.render(template, model);
        }
        return html;
    }

    /** A text in as many letters as there is room for; one that is longer ends with an ellipsis. */
    static String shortened(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
    }

    /** The wide font is large; it is loaded only for letters that the others lack. */
    private static boolean needsFallback(String html) {
        Font sans = Typeface.SANS.at(10);
        Font serif = Typeface.SERIF.at(10);
        return html.codePoints()
                .filter(point -> point >= 0x80)
                .distinct()
                .anyMatch(point -> !sans.canDisplay(point) || !serif.canDisplay(point));
    }
}
