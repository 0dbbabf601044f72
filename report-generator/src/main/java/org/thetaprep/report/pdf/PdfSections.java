package org.thetaprep.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.document.Block;
import org.thetaprep.report.document.Section;

/**
 * Sections as a document shows them, with the pictures they name.
 *
 * @param views the sections
 * @param figures their pictures
 */
record PdfSections(List<View> views, List<Figure> figures) {

    /**
     * A section.
     *
     * @param id its identifier
     * @param heading its finding
     * @param blocks what it is made of
     */
    public record View(String id, String heading, List<BlockView> blocks) {

        /** Rows of a table that is not parted. */
        private static final int SMALL = 8;

        /**
         * Whether it stays together on a page: a heading, its words and one picture or one small table.
         *
         * @return true if it does
         */
        public boolean isKept() {
            return blocks.stream()
                            .allMatch(block -> block.table() == null
                                    || block.table().rows().size() <= SMALL)
                    && blocks.stream()
                                    .filter(block -> block.figure() != null || block.table() != null)
                                    .count()
                            == 1;
        }
    }

    /**
     * A block; what it does not have is empty or null.
     *
     * @param text a paragraph
     * @param figure a picture
     * @param key how to read it
     * @param table a table
     */
    public record BlockView(String text, Figure figure, String key, DataTable table) {}

    static PdfSections of(List<Section> sections, PdfOptions.Paper paper) {
        List<Figure> figures = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (Section section : sections) {
            List<BlockView> blocks = new ArrayList<>();
            section.blocks().forEach(block -> blocks.add(view(block, paper)));
            blocks.stream()
                    .map(BlockView::figure)
                    .filter(figure -> figure != null)
                    .forEach(figures::add);
            views.add(new View(section.id(), section.heading(), blocks));
        }
        return new PdfSections(views, figures);
    }

    private static BlockView view(Block block, PdfOptions.Paper paper) {
        return block.match(new Block.Cases<>() {
            @Override
            public BlockView text(Block.Text text) {
                return new BlockView(text.text(), null, "", null);
            }

            @Override
            public BlockView chart(Block.Chart chart) {
                Figure figure = Figure.fitting(chart.id(), chart.picture().apply(Frame.WIDE), paper);
                return new BlockView("", figure, chart.key(), null);
            }

            @Override
            public BlockView table(Block.Table table) {
                return new BlockView("", null, "", table.table());
            }
        });
    }
}
