package org.thetaprep.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Draws the figures of a document where its {@code object} elements name them. */
final class FigureDrawers implements FSObjectDrawerFactory {

    private final Map<String, Figure> figures;

    FigureDrawers(List<Figure> figures) {
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return figures.containsKey(element.getAttribute("data"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        Figure figure = figures.get(element.getAttribute("data"));
        return (owner, x, y, width, height, device, context, dotsPerPixel) -> {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, graphics -> {
                        graphics.scale(figure.scale(), figure.scale());
                        figure.picture().draw(graphics);
                    });
            return null;
        };
    }
}
