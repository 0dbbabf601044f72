package org.thetaprep.runner.reference.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.reference.FlowEdge;
import org.thetaprep.runner.reference.ReferenceEntry;

/**
 * The flow chart of the work, laid out from the pack's arrows: boxes in the order in which the arrows name them, in
 * two lines that turn at the edge for wide pages and in one column for narrow ones; arrows back run dashed beside them.
 *
 * @param wide the rendering for wide pages
 * @param narrow the rendering for phones
 */
public record MapView(Drawing wide, Drawing narrow) {

    /**
     * A rendering.
     *
     * @param width of the drawing, in pixels
     * @param height of the drawing
     * @param boxWidth of each box
     * @param boxHeight of each box
     * @param boxes the places of the work
     * @param arrows the ways between them
     */
    public record Drawing(int width, int height, int boxWidth, int boxHeight, List<Box> boxes, List<Arrow> arrows) {}

    /**
     * A place of the work.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param path where the rows of its step are
     * @param lines its name, broken
     * @param sub the step it belongs to
     */
    public record Box(int x, int y, String path, List<Line> lines, Line sub) {}

    /**
     * A line of text.
     *
     * @param x its middle
     * @param y its base line
     * @param text the text
     */
    public record Line(int x, int y, String text) {}

    /**
     * A way from one place to another.
     *
     * @param path its line
     * @param head its point
     * @param back whether it leads back
     */
    public record Arrow(String path, String head, boolean back) {}

    private static final int WIDE_PER_LINE = 6;

    static MapView of(List<ReferenceEntry> edges) {
        Graph graph = Graph.of(edges);
        return new MapView(wide(graph), narrow(graph));
    }

    private record Node(String name, LifecycleStep step) {}

    private record Way(int from, int to) {

        boolean isNext() {
            return to == from + 1;
        }
    }

    private record Graph(List<Node> nodes, List<Way> ways) {

        static Graph of(List<ReferenceEntry> edges) {
            Map<String, LifecycleStep> steps = new LinkedHashMap<>();
            Set<FlowEdge> arrows = new LinkedHashSet<>();
            for (ReferenceEntry entry : edges) {
                FlowEdge edge = entry.row().edge().orElseThrow();
                LifecycleStep step = entry.row().step().orElse(null);
                steps.putIfAbsent(edge.from(), step);
                steps.putIfAbsent(edge.to(), step);
                arrows.add(edge);
            }
            List<String> names = List.copyOf(steps.keySet());
            return new Graph(
                    names.stream().map(name -> new Node(name, steps.get(name))).toList(),
                    arrows.stream()
                            .map(edge -> new Way(names.indexOf(edge.from()), names.indexOf(edge.to())))
                            .toList());
        }
    }

    private static Drawing wide(Graph graph) {
        int boxWidth = 160;
        int boxHeight = 92;
        int pitch = 185;
        int corridor = 76;
        int lines = (graph.nodes().size() + WIDE_PER_LINE - 1) / WIDE_PER_LINE;
        int[] xs = new int[graph.nodes().size()];
        int[] ys = new int[graph.nodes().size()];
        List<Box> boxes = new ArrayList<>();
        for (int k = 0; k < graph.nodes().size(); k++) {
            int line = k / WIDE_PER_LINE;
            int column = line % 2 == 0 ? k % WIDE_PER_LINE : WIDE_PER_LINE - 1 - k % WIDE_PER_LINE;
            xs[k] = 1 + column * pitch;
            ys[k] = 1 + line * (boxHeight + corridor);
            boxes.add(box(graph.nodes().get(k), xs[k], ys[k], boxWidth, boxHeight, 19));
        }
        List<Arrow> arrows = new ArrayList<>();
        int lane = 0;
        int bottom = lines * (boxHeight + corridor) - corridor;
        boolean below = false;
        for (Way way : graph.ways()) {
            int fromX = xs[way.from()];
            int toX = xs[way.to()];
            int fromY = ys[way.from()];
            int toY = ys[way.to()];
            int middle = boxWidth / 2;
            if (way.isNext() && fromY == toY) {
                int y = fromY + boxHeight / 2;
                boolean right = toX > fromX;
                int start = right ? fromX + boxWidth : fromX;
                int end = right ? toX : toX + boxWidth;
                arrows.add(right ? toRight(start, y, end, false) : toLeft(start, y, end, false));
            } else if (way.isNext()) {
                arrows.add(down(fromX + middle, fromY + boxHeight, toY));
            } else if (fromY == toY) {
                below = true;
                int y = fromY + boxHeight;
                arrows.add(new Arrow(
                        path("M%d %dV%dH%dV%d", fromX + middle, y, y + 24, toX + middle, y + 6),
                        head(toX + middle, y + 1, 0, 1),
                        true));
            } else {
                int y = toY + boxHeight + 20 + 30 * (lane++ % 2);
                int leave = fromX + (toX > fromX ? middle : middle - 40);
                int arrive = toX + (toX > fromX ? middle - 30 : middle);
                arrows.add(new Arrow(
                        path("M%d %dV%dH%dV%d", leave, fromY, y, arrive, toY + boxHeight + 6),
                        head(arrive, toY + boxHeight + 1, 0, 1),
                        true));
            }
        }
        return new Drawing(1088, bottom + (below ? 32 : 8), boxWidth, boxHeight, boxes, arrows);
    }

    private static Drawing narrow(Graph graph) {
        int boxWidth = 230;
        int boxHeight = 62;
        int pitch = 82;
        int x = 64;
        List<Box> boxes = new ArrayList<>();
        for (int k = 0; k < graph.nodes().size(); k++) {
            boxes.add(box(graph.nodes().get(k), x, 1 + k * pitch, boxWidth, boxHeight, 30));
        }
        List<Arrow> arrows = new ArrayList<>();
        int back = 0;
        for (Way way : graph.ways()) {
            int from = 1 + way.from() * pitch;
            int to = 1 + way.to() * pitch;
            if (way.isNext()) {
                arrows.add(down(x + boxWidth / 2, from + boxHeight, to));
            } else {
                boolean left = back % 2 == 0;
                int lane = 22 + 16 * (back++ / 2);
                int edge = left ? x : x + boxWidth;
                int side = left ? x - lane : x + boxWidth + lane;
                int end = left ? edge - 6 : edge + 6;
                int leaveY = from + boxHeight / 2 - 10;
                int arriveY = to + boxHeight / 2 + 10;
                arrows.add(new Arrow(
                        path("M%d %dH%dV%dH%d", edge, leaveY, side, arriveY, end),
                        head(left ? edge - 1 : edge + 1, arriveY, left ? -1 : 1, 0),
                        true));
            }
        }
        return new Drawing(
                358, graph.nodes().size() * pitch - pitch + boxHeight + 2, boxWidth, boxHeight, boxes, arrows);
    }

    private static Box box(Node node, int x, int y, int width, int height, int longest) {
        List<String> lines = broken(node.name(), longest);
        int middle = x + width / 2;
        int top = y + (height - 18 * lines.size() - 18) / 2 + 14;
        List<Line> text = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            text.add(new Line(middle, top + 18 * k, lines.get(k)));
        }
        LifecycleStep step = node.step();
        return new Box(
                x,
                y,
                step == null ? "/reference" : "/reference/steps/" + step.id(),
                text,
                new Line(middle, top + 18 * lines.size() + 2, step == null ? "" : step.title()));
    }

    private static List<String> broken(String name, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Arrow toRight(int from, int y, int to, boolean back) {
        return new Arrow(path("M%d %dH%d", from, y, to - 6), head(to - 1, y, -1, 0), back);
    }

    private static Arrow toLeft(int from, int y, int to, boolean back) {
        return new Arrow(path("M%d %dH%d", from, y, to + 6), head(to + 1, y, 1, 0), back);
    }

    private static Arrow down(int x, int from, int to) {
        return new Arrow(path("M%d %dV%d", x, from, to - 6), head(x, to - 1, 0, -1), false);
    }

    /** A point at (x, y) whose base lies in the direction (dx, dy). */
    private static String head(int x, int y, int dx, int dy) {
        return path(
                "M%d %dL%d %dL%d %dZ",
                x, y, x + 8 * dx + 4 * dy, y + 8 * dy + 4 * dx, x + 8 * dx - 4 * dy, y + 8 * dy - 4 * dx);
    }

    private static String path(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
