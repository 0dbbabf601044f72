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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.chart.DomainProfile;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.FreshForms;
import org.thetaprep.report.chart.ThetaMark;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.page.ReadinessView;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.words.ReadinessWords;

/**
 * The readiness report as a document: PDF/A-2a and PDF/UA-1, text that can be selected, fonts embedded, pictures as
 * vectors. The same report gives the same bytes on the same Java. The instance may be used from any thread.
 */
public final class ReadinessPdf {

    private static final String PRODUCER = "Thetaprep";

    /** Letters that the foot has room for. */
    private static final int FOOT = 70;

    private final Templates templates;
    private final String css;
    private final byte[] colours;

    /**
     * Documents of these templates.
     *
     * @param templates the templates
     */
    public ReadinessPdf(Templates templates) {
        this.templates = templates;
        this.css = resource("report-pdf.css");
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static String resource(String name) {
        try (InputStream stream = ReadinessPdf.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name + " cannot be read", broken);
        }
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out where to; not closed
     * @param options paper and extent
     * @throws IOException if writing fails
     */
    public void write(ReadinessReport report, OutputStream out, PdfOptions options) throws IOException {
        List<Figure> figures = figures(report, options.paper());
        String html = html(report, options, figures);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withProducer(PRODUCER)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .useObjectDrawerFactory(new FigureDrawers(figures))
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
                Identity.fix(document, report.heading().date(), html);
                document.save(out);
            }
        }
    }

    private static List<Figure> figures(ReadinessReport report, PdfOptions.Paper paper) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("mark", new ThetaMark(), 0.9));
        report.passChance()
                .ifPresent(chance ->
                        figures.add(Figure.fitting("fresh", new FreshForms(report, chance, Frame.WIDE), paper)));
        figures.add(Figure.fitting("profile", new DomainProfile(report, Frame.WIDE), paper));
        return List.copyOf(figures);
    }

    private String html(ReadinessReport report, PdfOptions options, List<Figure> figures) {
        Map<String, Object> model = new ReadinessView(report).model();
        model.put("css", css);
        model.put("paper", options.paper().css());
        model.put("withItems", options.withItems());
        model.put("mark", figures.get(0));
        model.put("figures", figures.subList(1, figures.size()));
        model.put("fallback", "");
        model.put("foot", Markup.cssString(foot(new ReadinessWords(report).title())));
        String html = templates.render("pdf/readiness", model);
        if (needsFallback(html)) {
            model.put("fallback", ", \"" + Typeface.FALLBACK.family() + "\"");
            return templates.render("pdf/readiness", model);
        }
        return html;
    }

    /** The foot has one line; a longer title stands whole on the first page. */
    private static String foot(String title) {
        return title.codePointCount(0, title.length()) <= FOOT
                ? title
                : title.substring(0, title.offsetByCodePoints(0, FOOT - 1)) + "…";
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
