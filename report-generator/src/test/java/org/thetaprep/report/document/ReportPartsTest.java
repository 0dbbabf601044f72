package org.thetaprep.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.SampleFigures;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.Role;
import org.thetaprep.report.chart.SvgPicture;
import org.thetaprep.report.words.Language;

class ReportPartsTest {

    private static List<ReportParts> all(Language language) {
        return List.of(
                ReportParts.of(SampleReports.open(), language),
                ReportParts.of(SampleReports.nothingAnswered().withoutItems(), language),
                ReportParts.of(CohortDocument.of(SampleFigures.cohortReport(20), language)),
                ReportParts.of(ItemAnalysisDocument.of(SampleFigures.analysis(), language)),
                ReportParts.of(FormDocument.of(SampleFigures.form(false), language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_part_has_a_name_of_its_own_and_every_chart_its_table(Language language) {
        for (ReportParts parts : all(language)) {
            List<String> charts = parts.charts().stream().map(Block.Chart::id).toList();
            List<String> tables =
                    parts.tables().stream().map(ReportParts.NamedTable::id).toList();
            assertThat(charts).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
            assertThat(tables).doesNotHaveDuplicates().containsAll(charts).allMatch(id -> id.matches("[a-z0-9-]+"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_chart_is_a_well_formed_picture_of_its_own_with_its_colours(Language language) throws Exception {
        for (ReportParts parts : all(language)) {
            for (Block.Chart chart : parts.charts()) {
                String svg = SvgPicture.document(chart.picture().apply(Frame.WIDE));
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
                assertThat(svg).contains(String.format(".f-ink{fill:#%06x}", Role.INK.light()), "<title", "<desc");
                assertThat(new HashSet<>(List.of(svg.split("[^a-zA-Z]")))).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void the_parts_of_a_readiness_report_hold_its_items_and_its_trend() {
        List<String> tables = ReportParts.of(SampleReports.open(), Language.ENGLISH).tables().stream()
                .map(ReportParts.NamedTable::id)
                .toList();
        assertThat(tables)
                .contains("tasks", "items", "fresh-forms", "domain-profile", "trend-chart", "change-chart", "time-chart");
    }

    @Test
    void a_table_is_written_so_that_a_spreadsheet_reads_it_and_runs_nothing() {
        DataTable table = new DataTable(
                "x",
                List.of(DataTable.Column.text("Name"), DataTable.Column.number("Change, points")),
                List.of(
                        List.of("=cmd()", "-12"),
                        List.of("a \"b\", c", "62\u202f%"),
                        List.of("two\nlines", "–")));
        assertThat(Csv.of(table))
                .isEqualTo("Name,\"Change, points\"\n'=cmd(),-12\n\"a \"\"b\"\", c\",62 %\n\"two\nlines\",–\n");
    }
}
