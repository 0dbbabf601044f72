package org.thetaprep.runner.platform.web;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders pages from the templates under {@code pages}. What a template prints is escaped for HTML, and a name
 * it does not know is an error, not an empty place.
 */
public final class Pages {

    private static final String VISITOR = "visitor";

    private final PebbleEngine engine;
    private final SignInWays ways;

    /** @param assets where the templates' function {@code asset(name)} finds addresses */
    public Pages(Assets assets) {
        this(assets, SignInWays.NONE);
    }

    /**
     * @param assets where the templates' function {@code asset(name)} finds addresses
     * @param ways the ways in that the page for signing in offers
     */
    public Pages(Assets assets, SignInWays ways) {
        this.ways = ways;
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("pages");
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ENGLISH)
                .extension(new AssetFunction(assets))
                .build();
    }

    /**
     * Answers with a page. It is gathered as characters and encoded once: a text that holds a dash takes two bytes a
     * character, and encoding that is slow without the optimising compiler.
     *
     * @param ctx the request
     * @param template the template's name, without ending
     * @param model what it shows
     */
    public void show(Context ctx, String template, Map<String, Object> model) {
        Map<String, Object> greeting = new HashMap<>(model);
        greeting.put(VISITOR, SiteVisitor.of(ctx));
        CharArrayWriter page = new CharArrayWriter(16_384);
        fill(template, greeting, page);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(page.toCharArray()));
        ctx.contentType(ContentType.TEXT_HTML).result(Arrays.copyOf(bytes.array(), bytes.limit()));
    }

    /** Renders a page to text; it greets the only learner if the model has no other visitor. */
    public String render(String template, Map<String, Object> model) {
        Map<String, Object> greeting = new HashMap<>(model);
        greeting.putIfAbsent(VISITOR, SiteVisitor.ALONE);
        StringWriter page = new StringWriter(16_384);
        fill(template, greeting, page);
        return page.toString();
    }

    private void fill(String template, Map<String, Object> greeting, Writer out) {
        greeting.putIfAbsent("ways", ways);
        PebbleTemplate page = engine.getTemplate(template);
        try {
            page.evaluate(out, greeting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class AssetFunction extends AbstractExtension implements Function {

        private final Assets assets;

        private AssetFunction(Assets assets) {
            this.assets = assets;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("asset", this);
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("name");
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return assets.address((String) arguments.get("name"));
        }
    }
}
