package org.thetaprep.runner.cli;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.Picture;
import org.thetaprep.report.chart.PngPicture;
import org.thetaprep.report.chart.SvgPicture;
import org.thetaprep.report.document.Block;
import org.thetaprep.report.document.Csv;
import org.thetaprep.report.document.ReportDocument;
import org.thetaprep.report.document.ReportParts;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.runner.report.export.ReportJson;

/** Writes reports into a folder, in the formats asked for. It may be used from any thread. */
final class ReportFiles {

    /** Points of a picture for each of its pixels: sharp on paper at the width of a column. */
    private static final double PNG_SCALE = 2;

    private final OutputFolder folder;
    private final Set<ReportFormat> formats;
    private final PdfOptions options;
    private final boolean withItems;
    private final ReadinessPdf readiness;
    private final DocumentPdf documents;

    /**
     * @param folder where to
     * @param formats what as
     * @param options paper and language
     * @param withItems whether the review of all items is written too
     */
    ReportFiles(OutputFolder folder, Set<ReportFormat> formats, PdfOptions options, boolean withItems) {
        this.folder = folder;
        this.formats = Set.copyOf(formats);
        this.options = options;
        this.withItems = withItems;
        Templates templates = new Templates();
        this.readiness = new ReadinessPdf(templates);
        this.documents = new DocumentPdf(templates);
    }

    /**
     * Writes a readiness report.
     *
     * @param name what its files are called, without suffix
     * @param report the report
     */
    void write(String name, ReadinessReport report) {
        if (formats.contains(ReportFormat.PDF)) {
            folder.file(name + ".pdf").writeBytes(out -> readiness.write(report, out, options));
            if (withItems && !report.items().isEmpty()) {
                folder.file(name + "-items.pdf").writeBytes(out -> readiness.writeItems(report, out, options));
            }
        }
        writeParts(name, () -> ReportParts.of(withItems ? report : report.withoutItems(), options.language()));
        if (formats.contains(ReportFormat.JSON)) {
            folder.file(name + "-figures.json").write(out -> out.append(ReportJson.of(report, options.language())));
        }
    }

    /**
     * Writes any other report.
     *
     * @param name what its files are called, without suffix
     * @param kind what kind of report it is
     * @param document the report as it is read
     * @param figures its record
     */
    void write(String name, String kind, ReportDocument document, Object figures) {
        if (formats.contains(ReportFormat.PDF)) {
            folder.file(name + ".pdf").writeBytes(out -> documents.write(document, out, options.paper()));
        }
        writeParts(name, () -> ReportParts.of(document));
        if (formats.contains(ReportFormat.JSON)) {
            folder.file(name + "-figures.json").write(out -> out.append(ReportJson.of(kind, document, figures)));
        }
    }

    private void writeParts(String name, Supplier<ReportParts> parts) {
        boolean pictures = formats.contains(ReportFormat.SVG) || formats.contains(ReportFormat.PNG);
        if (!pictures && !formats.contains(ReportFormat.CSV)) {
            return;
        }
        ReportParts made = parts.get();
        if (pictures) {
            made.charts().forEach(chart -> write(name, chart));
        }
        if (formats.contains(ReportFormat.CSV)) {
            made.tables()
                    .forEach(table -> folder.file(name + "-" + table.id() + ".csv")
                            .write(out -> out.append(Csv.of(table.table()))));
        }
    }

    private void write(String name, Block.Chart chart) {
        Picture picture = chart.picture().apply(Frame.WIDE);
        if (formats.contains(ReportFormat.SVG)) {
            folder.file(name + "-" + chart.id() + ".svg")
                    .writeBytes(out -> out.write(SvgPicture.document(picture).getBytes(StandardCharsets.UTF_8)));
        }
        if (formats.contains(ReportFormat.PNG)) {
            folder.file(name + "-" + chart.id() + ".png")
                    .writeBytes(out -> PngPicture.write(picture, PNG_SCALE, out));
        }
    }
}
