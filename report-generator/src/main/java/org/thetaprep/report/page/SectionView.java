package org.thetaprep.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.SvgPicture;
import org.thetaprep.report.document.Block;
import org.thetaprep.report.document.Section;

/**
 * A section as the page shows it.
 *
 * @param id its identifier on the page
 * @param heading its finding
 * @param blocks what it is made of
 */
public record SectionView(String id, String heading, List<BlockView> blocks) {

    /**
     * A block; what it does not have is empty or null.
     *
     * @param text a paragraph
     * @param pictures the same picture for each width
     * @param key how to read it
     * @param table what it shows
     */
    public record BlockView(String text, List<String> pictures, String key, DataTable table) {}

    static List<SectionView> of(List<Section> sections) {
        return sections.stream()
                .map(section -> new SectionView(
                        "rr-" + section.id(),
                        section.heading(),
                        section.blocks().stream().map(SectionView::block).toList()))
                .toList();
    }

    private static BlockView block(Block block) {
        return block.match(new Block.Cases<>() {
            @Override
            public BlockView text(Block.Text text) {
                return new BlockView(text.text(), List.of(), "", null);
            }

            @Override
            public BlockView chart(Block.Chart chart) {
                return new BlockView(
                        "",
                        pictures(chart),
                        chart.key(),
                        chart.picture().apply(Frame.WIDE).table());
            }

            @Override
            public BlockView table(Block.Table table) {
                return new BlockView("", List.of(), "", table.table());
            }
        });
    }

    /** The same picture for each width; the style sheet shows one. */
    private static List<String> pictures(Block.Chart chart) {
        List<String> pictures = new ArrayList<>();
        for (Frame frame : Frame.values()) {
            String width = frame.name().toLowerCase(Locale.ROOT);
            pictures.add("<div class=\"rr-frame rr-" + width + "\">"
                    + SvgPicture.of(chart.picture().apply(frame), chart.id() + "-" + width, "rr-chart") + "</div>");
        }
        return pictures;
    }
}
