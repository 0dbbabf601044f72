package org.thetaprep.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The templates of this module: everything is escaped, a name that is missing is an error. */
public final class Templates {

    private final PebbleEngine engine;

    /** Templates as packaged. */
    public Templates() {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("org/thetaprep/report");
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.UK)
                .extension(new ProseExtension())
                .build();
    }

    /**
     * Fills a template.
     *
     * @param name its name within the module, without suffix, for example {@code page/readiness}
     * @param model names and values
     * @return the text
     */
    public String render(String name, Map<String, Object> model) {
        PebbleTemplate template = engine.getTemplate(name);
        StringWriter out = new StringWriter(65_536);
        try {
            template.evaluate(out, model);
        } catch (IOException broken) {
            throw new UncheckedIOException("the template " + name + " cannot be filled", broken);
        }
        return out.toString();
    }

    private static final class ProseExtension extends AbstractExtension {

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("prose", new TextFilter(Prose::paragraphs), "code", new TextFilter(Prose::inline));
        }
    }

    private static final class TextFilter implements Filter {

        private final UnaryOperator<String> change;

        TextFilter(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return new SafeString(change.apply(String.valueOf(input)));
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
